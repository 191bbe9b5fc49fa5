package yuejie.cli.text;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import yuejie.calendar.DayWords;
import yuejie.collection.JdbcHolds.Hold;
import yuejie.desk.MonthStatus;
import yuejie.desk.MonthStatus.Applications;
import yuejie.desk.MonthStatus.Counted;
import yuejie.desk.MonthStatus.Input;
import yuejie.desk.MonthStatus.Invoiced;
import yuejie.desk.MonthStatus.Parked;
import yuejie.desk.NextStep;
import yuejie.desk.StatusInquiry;
import yuejie.intake.log.RejectedDay;
import yuejie.text.Plural;
import yuejie.usage.LowDay;

/** Where a month stands, in words: a line or two for each matter, and what to do next at the end. */
public final class StatusText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int SHOWN = 20;
    private static final int FIRST_NUMBER = 4;

    private final StringBuilder text = new StringBuilder();

    public StatusText(StatusInquiry.Answer answer) {
        MonthStatus status = answer.status();
        input(status.input(), status.month().days().size());
        settlement(status);
        status.applications().ifPresent(applications -> {
            applications(applications);
            money(status.money());
        });
        line("Unfinished", status.unfinished().isEmpty() ? "nothing" : status.unfinished().get(0).what()
                + (status.running() ? " (a run is in progress just now)" : ""));
        status.unfinished().stream().skip(1).forEach(each -> line("", each.what()));
        next(answer.next());
    }

    private void input(Input input, int days) {
        line("Days", String.format("%d of %d imported%s%s%s", input.imported(), days,
                input.missing().isEmpty() ? "" : "; missing: " + DayWords.of(input.missing()),
                input.accepted().isEmpty() ? "" : "; accepted as missing: " + DayWords.of(input.accepted()),
                input.toCome() == 0 ? "" : "; to come: " + input.toCome()));
        if (!input.low().isEmpty()) {
            some(input.low().stream().map(LowDay::words).toList(), "Suspicious", "day");
        }
        if (!input.rejected().isEmpty()) {
            some(input.rejected().stream().map(RejectedDay::words).toList(), "Rejected rows", "day");
        }
        some(input.refused().stream().map(file -> file.path() + ": " + file.message()).toList(), "Files refused",
                "file");
    }

    private void settlement(MonthStatus status) {
        line("Settlement", status.settled() ? "settled, sealed and proved"
                : status.revisions().isEmpty() ? "not begun" : "begun and not finished; nothing of it is issued");
        if (!status.revisions().isEmpty()) {
            revisions(status.revisions()).toString().lines().forEach(row -> line("", row));
        }
        List<String> seals = status.revisions().stream().flatMap(revision -> revision.seal().stream()
                .map(seal -> seal(revision.revision(), seal))).toList();
        for (int i = 0; i < seals.size(); i++) {
            line(i == 0 ? "Seals" : "", seals.get(i));
        }
    }

    private static Table revisions(List<MonthStatus.Revision> revisions) {
        Table table = new Table("REVISION", "KIND", "SEALED", "BY", "APPLICATIONS", "PARKED", "INVOICES", "AMOUNT",
                "CREDITS", "AMOUNT", "").numbersFrom(FIRST_NUMBER);
        revisions.forEach(revision -> table.row(revision.revision(),
                revision.kind().name().toLowerCase(Locale.ROOT),
                revision.seal().map(seal -> time(seal.at())).orElse(revision.sealed() ? "proved" : "unfinished"),
                revision.seal().map(MonthStatus.Seal::by).orElse("-"), count(revision.totals().applications()),
                count(revision.totals().parked()), count(revision.totals().debits()), revision.totals().debit(),
                count(revision.totals().credits()), revision.totals().credit(), ""));
        return table;
    }

    private static String seal(int revision, MonthStatus.Seal seal) {
        return revision + "  " + seal.root() + seal.approved().map(approved -> "  approved by " + approved.by() + ", "
                + time(approved.at())).orElse("");
    }

    private void applications(Applications applications) {
        line("Applications", String.format("%,d settled = %,d invoiced, %s CNY + %,d with nothing due + %,d parked",
                applications.settled(), applications.invoiced().count(), applications.invoiced().amount(),
                applications.nothingDue(), applications.parked().size()));
        if (!applications.parked().isEmpty()) {
            line("Parked", applications.parkedByReason().entrySet().stream()
                    .map(reason -> count(reason.getValue()) + " " + reason.getKey()).collect(Collectors.joining(", "))
                    + "; at least " + applications.waits() + " CNY wait with them");
            few(applications.parked().stream().map(StatusText::parked).toList());
        }
        line("Changed since", applications.changed() == 0 ? "nothing"
                : applications(applications.changed()) + ", which adjust would settle again");
    }

    private static String parked(Parked parked) {
        return parked.sdkAppId() + ": " + parked.reason() + ": " + parked.detail() + parked.waits()
                .map(waits -> (parked.mended() ? "; can be settled now: " : "; without that charge: ") + waits
                        + " CNY")
                .orElse("");
    }

    private void money(Invoiced money) {
        line("Invoiced", counted(money.invoices(), "invoice") + " on " + Plural.of(money.lines(), "line"));
        if (money.credits().count() > 0) {
            line("Credited", counted(money.credits(), "invoice") + "; " + money.lowered() + " CNY off what was open, "
                    + money.givenBack() + " CNY to balances");
        }
        line("Deducted", counted(money.deducted(), "invoice"));
        line("Open", counted(money.open(), "invoice") + "; of these overdue: " + counted(money.overdue(), "invoice")
                + money.notApproved().map(waiting -> "; not approved: " + counted(waiting, "invoice")).orElse(""));
        some(money.holds().stream().map(StatusText::hold).toList(), "Held", "invoice");
    }

    private static String hold(Hold hold) {
        return hold.number() + ", " + hold.open() + " CNY: " + hold.heldFor().orElse("");
    }

    private void next(NextStep next) {
        text.append('\n').append("Next: ").append(next.command().orElse("nothing")).append('\n');
        line("", next.reason());
    }

    /** A list that may be empty: its length, and each element on a line below. */
    private void some(List<String> each, String matter, String what) {
        line(matter, each.isEmpty() ? "nothing" : Plural.of(each.size(), what));
        few(each);
    }

    private void few(List<String> each) {
        each.stream().limit(SHOWN).forEach(words -> line("", words));
        if (each.size() > SHOWN) {
            line("", String.format("… and %,d more; --json lists them all", each.size() - SHOWN));
        }
    }

    private void line(String matter, String words) {
        text.append(String.format("%-14s%s%n", matter, words));
    }

    private static String counted(Counted counted, String what) {
        return Plural.of(counted.count(), what) + ", " + counted.amount() + " CNY";
    }

    private static String applications(long number) {
        return Plural.of(number, "application");
    }

    private static String count(long number) {
        return String.format("%,d", number);
    }

    private static String time(OffsetDateTime time) {
        return TIME.format(time);
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing();
    }
}
