package yuejie.explain;

import static yuejie.explain.Numbers.amount;
import static yuejie.explain.Numbers.count;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import yuejie.calendar.DayWords;
import yuejie.catalog.Catalog;
import yuejie.contract.Application;
import yuejie.explain.ApplicationExplanation.Result;
import yuejie.invoice.Invoice;
import yuejie.money.ExactAmount;
import yuejie.rating.Assessment;
import yuejie.rating.Outcome;
import yuejie.rating.ParkReason;
import yuejie.rating.Proration;

/** Writes the explanation of an application's month. */
final class ApplicationExplanationPage {

    private final ApplicationExplanation month;
    private final Voice voice;
    private final List<String> page = new ArrayList<>();

    ApplicationExplanationPage(ApplicationExplanation month, ExplanationLanguage language) {
        this.month = month;
        String currency = month.catalog().map(Catalog::currency)
                .orElseGet(() -> month.invoices().stream().map(Invoice::currency).findFirst().orElse(""));
        this.voice = new Voice(language, month.catalog(), currency);
    }

    String text() {
        head();
        if (!month.isCreatedLater()) {
            page.add("");
            why();
            month.catalog().ifPresentOrElse(catalog -> {
                days(catalog);
                service(catalog);
                charges(catalog);
            }, this::catalogIsUnknown);
            lines();
        }
        return String.join("\n", page).stripTrailing();
    }

    private void say(Text text, Object... values) {
        page.add(voice.say(text, values));
    }

    private void head() {
        Application application = month.seen().contract().application();
        say(Text.APPLICATION, application.sdkAppId(), month.month(),
                month.result().map(result -> month.isPreview() ? preview(result) : words(result))
                        .orElseGet(() -> voice.say(Text.NOT_ASSESSED)));
        say(Text.ACCOUNT, voice.account(month.accountId(), month.accountName()), application.site(),
                application.createdOn());
        if (month.isCreatedLater()) {
            say(Text.CREATED_LATER, application.createdOn(), month.month().lastDay());
        } else {
            month.stored().ifPresentOrElse(s -> pricedBy(s.catalog(), s.catalogVersion()),
                    () -> month.catalog().ifPresent(c -> pricedBy(c.id(), c.version())));
            say(standing());
        }
        if (!month.daysNotImported().isEmpty()) {
            say(Text.DAYS_NOT_IMPORTED, DayWords.of(month.daysNotImported()));
        }
        List<ChangeExplanation> changes = month.changes();
        if (!changes.isEmpty()) {
            say(Text.CHANGED, changes.stream().map(change -> change.sentence(voice))
                    .collect(Collectors.joining(voice.say(Text.SEPARATOR))));
        }
        month.disagreement().ifPresent(
                computed -> say(Text.COMPUTED_DIFFERS, words(computed), words(month.result().orElseThrow())));
    }

    private void pricedBy(String catalog, int version) {
        say(Text.PRICED_BY, catalog, version);
    }

    private Text standing() {
        return switch (month.standing()) {
            case SETTLED -> Text.SETTLED;
            case UNDER_WAY -> month.isPreview() ? Text.PREVIEW_UNDER_WAY : Text.UNDER_WAY;
            case NOT_SETTLED -> Text.PREVIEW;
            case ARRIVED_LATER -> Text.ARRIVED_LATER;
        };
    }

    private String words(Result result) {
        return switch (result.outcome()) {
            case INVOICED -> voice.say(Text.INVOICED, voice.money(result.total()));
            case NOTHING_DUE -> voice.say(Text.NOTHING_DUE);
            case PARKED -> voice.say(Text.PARKED, result.reason());
        };
    }

    private String preview(Result result) {
        return result.outcome() == Outcome.INVOICED ? voice.say(Text.WOULD_BE_INVOICED, voice.money(result.total()))
                : voice.say(Text.PREVIEW_OF, words(result));
    }

    private void why() {
        month.result().ifPresent(result -> {
            switch (result.outcome()) {
                case INVOICED -> why(Text.WHY_INVOICED, voice.money(result.total()));
                case NOTHING_DUE -> month.catalog().ifPresent(this::whyNothing);
                case PARKED -> whyParked(result);
            }
        });
    }

    private void why(Text text, Object... values) {
        say(Text.WHY, voice.say(text, values));
    }

    private void whyNothing(Catalog catalog) {
        DaysExplanation days = new DaysExplanation(month.days(catalog), voice);
        if (days.billable() == 0) {
            why(Text.WHY_NO_DAY, days.againstBilling());
        } else if (month.charges(catalog).stream().noneMatch(charge -> charge.fee().isPresent())) {
            why(Text.WHY_NO_FEE, days.billable());
        } else {
            why(Text.WHY_ROUNDED);
        }
    }

    private void whyParked(Result result) {
        boolean option = result.reason().equals(ParkReason.UNPRICED_OPTION.name());
        boolean plan = result.reason().equals(ParkReason.UNKNOWN_PLAN.name());
        boolean range = result.reason().equals(ParkReason.AMOUNT_OUT_OF_RANGE.name());
        why(option ? Text.WHY_UNPRICED : plan ? Text.WHY_UNKNOWN_PLAN : range ? Text.WHY_OUT_OF_RANGE
                : Text.WHY_PARKED);
        say(Text.DETAIL, result.detail());
        say(option ? Text.MEND_OPTION : plan ? Text.MEND_PLAN : Text.MEND, month.month());
    }

    private void days(Catalog catalog) {
        List<DayExplanation> days = month.days(catalog);
        page.add("");
        say(Text.DAYS);
        page.addAll(new DaysExplanation(days, voice).table());
        long missing = days.stream().filter(day -> day.isBillable() && day.usage().isEmpty()).count();
        if (missing > 0) {
            page.add("  " + voice.say(Text.MISSING_DAYS, missing));
        }
    }

    private void service(Catalog catalog) {
        page.add("");
        say(Text.SERVICE);
        page.addAll(month.service(catalog).lines(voice));
    }

    private void charges(Catalog catalog) {
        page.add("");
        say(Text.CHARGES);
        Proration share = month.service(catalog).share();
        for (ChargeExplanation charge : month.charges(catalog)) {
            page.add("  " + voice.item(charge.charge().item()));
            Table steps = charge.steps(voice);
            charge.fee().filter(fee -> share.of(fee).isZero()).ifPresent(fee -> noLine(fee, share, steps));
            page.addAll(steps.lines());
        }
    }

    private void noLine(ExactAmount fee, Proration share, Table steps) {
        steps.row(Text.NO_LINE, Text.NO_LINE_AS, amount(fee), count(share.serviceSeconds()),
                count(share.monthSeconds()), Numbers.share(fee, share.serviceSeconds(), share.monthSeconds()));
    }

    private void catalogIsUnknown() {
        month.stored().ifPresent(stored -> say(Text.NO_LONGER_KNOWN, stored.catalog(), stored.catalogVersion()));
    }

    /** What was invoiced, or would be. */
    private void lines() {
        for (Invoice invoice : month.invoices()) {
            page.add("");
            say(Text.INVOICE, invoice.number(), voice.money(invoice.total()));
            page.addAll(new InvoiceExplanation(invoice, month.catalog(), month.accountName()).lines(voice));
        }
        if (month.isPreview()) {
            month.computed().filter(computed -> !computed.lines().isEmpty()).ifPresent(this::previewed);
        }
    }

    private void previewed(Assessment computed) {
        page.add("");
        say(Text.WOULD_BE);
        page.addAll(InvoiceExplanation.lines(LineExplanation.of(computed.lines()), voice));
        say(Text.TOTAL, voice.money(computed.total()));
    }
}
