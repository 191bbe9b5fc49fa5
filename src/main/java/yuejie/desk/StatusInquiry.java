package yuejie.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuejie.calendar.BillingMonth;
import yuejie.desk.MonthStatus.Applications;
import yuejie.desk.MonthStatus.Counted;
import yuejie.desk.MonthStatus.Invoiced;
import yuejie.desk.MonthStatus.Unfinished;
import yuejie.jobs.run.ReadOnlyTransaction;
import yuejie.settlement.JdbcRevisions;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.Settlement;

/** Reports the state of a month. It only reads and takes no lock, so that it can be asked during a run. */
public final class StatusInquiry {

    /**
     * The answer.
     *
     * @param status the state of the month
     * @param next   what to run next
     */
    public record Answer(MonthStatus status, NextStep next) {
    }

    private final JdbcMonthStatus rows;
    private final JdbcSettlements settlements;
    private final JdbcRevisions changes;
    private final ParkedOutlook parked;
    private final ReadOnlyTransaction readOnly;
    private final MonthInput input;
    private final DeductionOutlook deductions;

    StatusInquiry(JdbcMonthStatus rows, JdbcSettlements settlements, JdbcRevisions changes, ParkedOutlook parked,
            MonthInput input, DeductionOutlook deductions, ReadOnlyTransaction readOnly) {
        this.rows = rows;
        this.settlements = settlements;
        this.changes = changes;
        this.parked = parked;
        this.readOnly = readOnly;
        this.input = input;
        this.deductions = deductions;
    }

    /**
     * The state of a month.
     *
     * @param today the current day
     */
    public Answer of(BillingMonth month, LocalDate today) {
        return readOnly.read(() -> {
            Optional<Settlement> first = settlements.find(month, Settlement.FIRST_REVISION);
            List<MonthStatus.Revision> revisions = rows.revisions(month);
            int sealed = revisions.stream().filter(MonthStatus.Revision::sealed)
                    .mapToInt(MonthStatus.Revision::revision).max().orElse(0);
            MonthStatus status = new MonthStatus(month, today, input.of(month, today,
                    first.map(Settlement::acceptedDays).orElse(List.of())), revisions,
                    first.filter(Settlement::sealed).map(settled -> applications(settled, sealed)),
                    invoiced(month, revisions, sealed), unfinished(month), rows.running());
            return new Answer(status, NextStep.of(status, status.settled() ? deductions.next(month, today)
                    : Optional.empty()));
        });
    }

    private Applications applications(Settlement first, int sealed) {
        Map<String, Counted> outcomes = rows.outcomes(first.month(), sealed);
        return new Applications(outcomes.values().stream().mapToLong(Counted::count).sum(),
                outcomes.getOrDefault("INVOICED", Counted.NONE),
                outcomes.getOrDefault("NOTHING_DUE", Counted.NONE).count(),
                parked.of(settlements.latestSealed(first.month()).orElseThrow(), rows.parked(first.month(), sealed)),
                changes.changed(first.month(), first.frozenSeq()).cardinality());
    }

    private Invoiced invoiced(BillingMonth month, List<MonthStatus.Revision> revisions, int sealed) {
        List<MonthStatus.Revision> issued = revisions.stream().filter(MonthStatus.Revision::sealed).toList();
        return new Invoiced(rows.invoices(month, sealed), rows.lines(month, sealed),
                issued.stream().map(MonthStatus.Revision::debits).reduce(Counted.NONE, Counted::plus),
                issued.stream().map(MonthStatus.Revision::credits).reduce(Counted.NONE, Counted::plus),
                rows.deducted(month), rows.open(month), rows.overdue(month), rows.holds(month),
                deductions.notApproved(month));
    }

    /** What was begun and not finished, in the order in which it has to be finished. */
    private List<Unfinished> unfinished(BillingMonth month) {
        List<Unfinished> unfinished = new ArrayList<>(input.unfinished(month));
        settlements.underWay().stream().filter(each -> each.month().equals(month)
                || (each.month().compareTo(month) < 0 && !each.isFirst())).forEach(each -> unfinished.add(
                        new Unfinished(
                                "the " + each.name() + " of " + each.month(), each.command(),
                                " (if it cannot be proved,"
                                        + " remove it: yuejie settle --month " + each.month() + " --discard)")));
        deductions.unfinished().ifPresent(run -> unfinished.add(new Unfinished("the deduction of " + run.date(),
                run.command(), "")));
        return unfinished;
    }
}
