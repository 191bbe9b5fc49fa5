package yuejie.explain;

import static yuejie.explain.ExplanationNumbers.amount;
import static yuejie.explain.ExplanationNumbers.count;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import yuejie.calendar.DayWords;
import yuejie.catalog.Catalog;
import yuejie.contract.Application;
import yuejie.explain.ApplicationExplanation.Result;
import yuejie.invoice.AssessmentSummary;
import yuejie.invoice.Invoice;
import yuejie.money.ExactAmount;
import yuejie.rating.Assessment;
import yuejie.rating.Outcome;
import yuejie.rating.ParkReason;
import yuejie.rating.Proration;

/** Writes the explanation of an application's month. */
final class ApplicationExplanationPage {

    private static final String UNDER_A_CHARGE = "    ";

    private final ApplicationExplanation month;
    private final ExplanationVoice voice;
    private final List<String> page = new ArrayList<>();

    ApplicationExplanationPage(ApplicationExplanation month, ExplanationLanguage language) {
        this.month = month;
        String currency = month.catalog().map(Catalog::currency)
                .orElseGet(() -> month.invoices().stream().map(Invoice::currency).findFirst().orElse(""));
        this.voice = new ExplanationVoice(language, month.catalog(), currency);
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

    private void head() {
        Application application = month.seen().contract().application();
        page.add(voice.say(ExplanationText.APPLICATION, application.sdkAppId(), month.month(),
                month.result().map(result -> month.isPreview() ? preview(result) : words(result))
                        .orElseGet(() -> voice.say(ExplanationText.NOT_ASSESSED))));
        page.add(voice.say(ExplanationText.ACCOUNT, voice.account(accountId(application), month.accountName()),
                application.site(), application.createdOn()));
        if (month.isCreatedLater()) {
            page.add(voice.say(ExplanationText.CREATED_LATER, application.createdOn(), month.month().lastDay()));
        } else {
            month.stored().ifPresentOrElse(s -> pricedBy(s.catalog(), s.catalogVersion()),
                    () -> month.catalog().ifPresent(c -> pricedBy(c.id(), c.version())));
            page.add(voice.say(standing()));
        }
        if (!month.daysNotImported().isEmpty()) {
            page.add(voice.say(ExplanationText.DAYS_NOT_IMPORTED, DayWords.of(month.daysNotImported())));
        }
        List<ChangeExplanation> changes = month.changes();
        if (!changes.isEmpty()) {
            page.add(voice.say(ExplanationText.CHANGED, changes.stream().map(change -> change.sentence(voice))
                    .collect(Collectors.joining(voice.say(ExplanationText.SEPARATOR)))));
        }
        month.disagreement().ifPresent(computed -> page.add(voice.say(ExplanationText.COMPUTED_DIFFERS,
                words(computed), words(month.result().orElseThrow()))));
    }

    private String accountId(Application application) {
        return month.stored().map(AssessmentSummary::accountId).orElse(application.accountId());
    }

    private void pricedBy(String catalog, int version) {
        page.add(voice.say(ExplanationText.PRICED_BY, catalog, version));
    }

    private ExplanationText standing() {
        return switch (month.standing()) {
            case SETTLED -> ExplanationText.SETTLED;
            case UNDER_WAY -> month.isPreview() ? ExplanationText.PREVIEW_UNDER_WAY : ExplanationText.UNDER_WAY;
            case NOT_SETTLED -> ExplanationText.PREVIEW;
            case ARRIVED_LATER -> ExplanationText.ARRIVED_LATER;
        };
    }

    private String words(Result result) {
        return switch (result.outcome()) {
            case INVOICED -> voice.say(ExplanationText.INVOICED, voice.money(result.total()));
            case NOTHING_DUE -> voice.say(ExplanationText.NOTHING_DUE);
            case PARKED -> voice.say(ExplanationText.PARKED, result.reason());
        };
    }

    private String preview(Result result) {
        return result.outcome() == Outcome.INVOICED
                ? voice.say(ExplanationText.WOULD_BE_INVOICED, voice.money(result.total()))
                : voice.say(ExplanationText.PREVIEW_OF, words(result));
    }

    private void why() {
        month.result().ifPresent(result -> {
            switch (result.outcome()) {
                case INVOICED -> why(voice.say(ExplanationText.WHY_INVOICED, voice.money(result.total())));
                case NOTHING_DUE -> month.catalog().ifPresent(this::whyNothing);
                case PARKED -> whyParked(result);
            }
        });
    }

    private void why(String words) {
        page.add(voice.say(ExplanationText.WHY, words));
    }

    private void whyNothing(Catalog catalog) {
        DaysExplanation days = new DaysExplanation(DayExplanation.of(month.seen(), catalog, month.planIds()), voice);
        if (days.billable() == 0) {
            why(voice.say(ExplanationText.WHY_NO_DAY, days.againstBilling()));
        } else if (chargesOf(catalog).stream().noneMatch(charge -> charge.fee().isPresent())) {
            why(voice.say(ExplanationText.WHY_NO_FEE, days.billable()));
        } else {
            why(voice.say(ExplanationText.WHY_ROUNDED));
        }
    }

    private void whyParked(Result result) {
        boolean option = result.reason().equals(ParkReason.UNPRICED_OPTION.name());
        boolean plan = result.reason().equals(ParkReason.UNKNOWN_PLAN.name());
        boolean range = result.reason().equals(ParkReason.AMOUNT_OUT_OF_RANGE.name());
        why(voice.say(option ? ExplanationText.WHY_UNPRICED : plan ? ExplanationText.WHY_UNKNOWN_PLAN
                : range ? ExplanationText.WHY_OUT_OF_RANGE : ExplanationText.WHY_PARKED));
        page.add(voice.say(ExplanationText.DETAIL, result.detail()));
        page.add(voice.say(option ? ExplanationText.MEND_OPTION : plan ? ExplanationText.MEND_PLAN
                : ExplanationText.MEND, month.month()));
    }

    private void days(Catalog catalog) {
        List<DayExplanation> days = DayExplanation.of(month.seen(), catalog, month.planIds());
        page.add("");
        page.add(voice.say(ExplanationText.DAYS));
        page.addAll(new DaysExplanation(days, voice).table());
        long missing = days.stream().filter(day -> day.isBillable() && day.usage().isEmpty()).count();
        if (missing > 0) {
            page.add("  " + voice.say(ExplanationText.MISSING_DAYS, missing));
        }
    }

    private void service(Catalog catalog) {
        page.add("");
        page.add(voice.say(ExplanationText.SERVICE));
        page.addAll(ServiceExplanation.of(month.seen(), catalog).lines(voice));
    }

    private List<ChargeExplanation> chargesOf(Catalog catalog) {
        return ChargeExplanation.of(month.seen(), catalog, month.planIds());
    }

    private void charges(Catalog catalog) {
        page.add("");
        page.add(voice.say(ExplanationText.CHARGES));
        Proration share = ServiceExplanation.of(month.seen(), catalog).share();
        for (ChargeExplanation charge : chargesOf(catalog)) {
            page.add("  " + voice.item(charge.charge().item()));
            ExplanationTable steps = new ExplanationTable(UNDER_A_CHARGE);
            charge.steps(voice, steps);
            charge.fee().filter(fee -> share.of(fee).isZero()).ifPresent(fee -> noLine(fee, share, steps));
            page.addAll(steps.lines());
        }
    }

    private void noLine(ExactAmount fee, Proration share, ExplanationTable steps) {
        steps.row(voice.say(ExplanationText.NO_LINE), voice.say(ExplanationText.NO_LINE_AS, amount(fee),
                count(share.serviceSeconds()), count(share.monthSeconds()),
                ExplanationNumbers.share(fee, share.serviceSeconds(), share.monthSeconds())));
    }

    private void catalogIsUnknown() {
        month.stored().ifPresent(stored -> page.add(voice.say(ExplanationText.NO_LONGER_KNOWN, stored.catalog(),
                stored.catalogVersion())));
    }

    /** What was invoiced, or would be. */
    private void lines() {
        for (Invoice invoice : month.invoices()) {
            page.add("");
            page.add(voice.say(ExplanationText.INVOICE, invoice.number(), voice.money(invoice.total())));
            page.addAll(new InvoiceExplanation(invoice, month.catalog(), month.accountName()).lines(voice));
        }
        if (month.isPreview()) {
            month.computed().filter(computed -> !computed.lines().isEmpty()).ifPresent(this::previewed);
        }
    }

    private void previewed(Assessment computed) {
        page.add("");
        page.add(voice.say(ExplanationText.WOULD_BE));
        page.addAll(InvoiceExplanation.lines(LineExplanation.of(computed.lines()), voice));
        page.add(voice.say(ExplanationText.TOTAL, voice.money(computed.total())));
    }
}
