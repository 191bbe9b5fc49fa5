package yuejie.console.month;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yuejie.calendar.DayWords;
import yuejie.console.page.Column.Kind;
import yuejie.console.page.Fact;
import yuejie.desk.MonthStatus;
import yuejie.desk.MonthStatus.Counted;
import yuejie.desk.MonthStatus.Input;
import yuejie.desk.MonthStatus.Invoiced;

/** What the page of a month says of it, one thing a line: all that {@code yuejie status} counts. */
final class MonthFacts {

    private final MonthStatus status;

    MonthFacts(MonthStatus status) {
        this.status = status;
    }

    /** Where the month stands. */
    List<Fact> standing() {
        return List.of(Fact.of("state", Kind.WORD, status.settled() ? "settled"
                : status.revisions().isEmpty() ? "not-begun" : "begun"),
                Fact.of("look", Kind.WORD, yesOrNo(status.needsALook())),
                Fact.of("running", Kind.WORD, yesOrNo(status.running())),
                Fact.of("approval-needed", Kind.WORD, yesOrNo(status.money().notApproved().isPresent())),
                Fact.of("today", Kind.DATE, status.today()));
    }

    /** What came in. */
    List<Fact> input() {
        Input input = status.input();
        return List.of(Fact.of("days-imported", Kind.NUMBER, input.imported()),
                Fact.of("days-of-month", Kind.NUMBER, status.month().length()),
                Fact.of("days-missing", Kind.TEXT, words(input.missing())),
                Fact.of("days-accepted", Kind.TEXT, words(input.accepted())),
                Fact.of("days-to-come", Kind.NUMBER, input.toCome()),
                Fact.of("nothing-to-settle", Kind.TEXT, input.nothing().orElse(null)));
    }

    /** How the applications stand; nothing until the month is settled. */
    List<Fact> applications() {
        return status.applications().map(all -> List.of(Fact.of("settled-applications", Kind.NUMBER, all.settled()),
                Fact.of("invoiced-applications", Kind.NUMBER, all.invoiced().count()),
                Fact.of("invoiced-amount", Kind.MONEY, all.invoiced().amount()),
                Fact.of("nothing-due", Kind.NUMBER, all.nothingDue()),
                Fact.of("parked", Kind.NUMBER, all.parked().size()),
                Fact.of("parked-amount", Kind.MONEY, all.waits()),
                Fact.of("mended-applications", Kind.NUMBER, all.mended()),
                Fact.of("changed-since", Kind.NUMBER, all.changed()))).orElse(List.of());
    }

    /** What was invoiced, taken and is open; nothing until the month is settled. */
    List<Fact> money() {
        if (!status.settled()) {
            return List.of();
        }
        Invoiced money = status.money();
        List<Fact> facts = new ArrayList<>();
        counted(facts, "invoices", money.invoices());
        facts.add(Fact.of("lines", Kind.NUMBER, money.lines()));
        counted(facts, "debits", money.debits());
        counted(facts, "credits", money.credits());
        facts.add(Fact.of("credits-off-open", Kind.MONEY, money.lowered()));
        facts.add(Fact.of("credits-to-balances", Kind.MONEY, money.givenBack()));
        counted(facts, "deducted", money.deducted());
        counted(facts, "open", money.open());
        counted(facts, "overdue", money.overdue());
        money.notApproved().ifPresent(waiting -> counted(facts, "not-approved", waiting));
        return facts;
    }

    private static void counted(List<Fact> facts, String name, Counted counted) {
        facts.add(Fact.of(name, Kind.NUMBER, counted.count()));
        facts.add(Fact.of(name + "-amount", Kind.MONEY, counted.amount()));
    }

    private static @Nullable String words(List<LocalDate> days) {
        return days.isEmpty() ? null : DayWords.of(days);
    }

    /** The word for a thing that is so, or is not. */
    static String yesOrNo(boolean so) {
        return so ? "yes" : "no";
    }
}
