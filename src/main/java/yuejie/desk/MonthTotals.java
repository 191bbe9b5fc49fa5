package yuejie.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import yuejie.desk.MonthStatus.Counted;
import yuejie.jobs.settle.MonthEndSettlement;
import yuejie.money.Money;
import yuejie.rating.Assessment;
import yuejie.rating.InvoiceLine;
import yuejie.rating.Outcome;

/** What a month amounts to when it is rated but not kept: sums, and only the first few applications. */
public final class MonthTotals {

    /**
     * An application that is listed.
     *
     * @param sdkAppId  its id
     * @param accountId the account that pays
     * @param amount    what would be invoiced
     * @param words     why it would be parked; empty otherwise
     */
    public record Line(long sdkAppId, String accountId, Money amount, String words) {
    }

    private static final Comparator<Line> SMALLEST = Comparator.comparing(Line::amount)
            .thenComparing(Line::sdkAppId, Comparator.reverseOrder());

    private final int top;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Map<String, Counted> items = new LinkedHashMap<>();
    private final PriorityQueue<Line> biggest = new PriorityQueue<>(SMALLEST);
    private final List<Line> parked = new ArrayList<>();
    private Money amount = Money.ZERO;
    private long missingDays;

    /**
     * Totals of nothing yet.
     *
     * @param top how many of the biggest invoices are kept
     */
    MonthTotals(int top) {
        this.top = top;
    }

    void add(Assessment assessment) {
        outcomes.merge(assessment.outcome(), 1L, Long::sum);
        missingDays += assessment.missingDays();
        Money total = assessment.total();
        amount = amount.plus(total);
        for (InvoiceLine line : assessment.lines()) {
            items.merge(line.item(), new Counted(1, line.amount()), Counted::plus);
        }
        long id = assessment.application().sdkAppId();
        String account = assessment.application().accountId();
        if (!total.isZero()) {
            biggest.add(new Line(id, account, total, ""));
            if (biggest.size() > top) {
                biggest.remove();
            }
        }
        if (parked.size() < MonthEndSettlement.PARKED_SHOWN) {
            assessment.parked().ifPresent(why -> parked.add(new Line(id, account, Money.ZERO,
                    why.reason() + ": " + why.detail())));
        }
    }

    /** How many applications would be invoiced, have nothing due, or be parked. */
    public long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** How many would be invoiced. */
    public long invoiced() {
        return count(Outcome.INVOICED);
    }

    /** How many have nothing due. */
    public long nothingDue() {
        return count(Outcome.NOTHING_DUE);
    }

    /** How many would be parked. */
    public long parked() {
        return count(Outcome.PARKED);
    }

    /** How many there are. */
    public long applications() {
        return invoiced() + nothingDue() + parked();
    }

    /** What would be invoiced in all. */
    public Money amount() {
        return amount;
    }

    /** How many lines each item has and what they amount to, in the order in which the items first appeared. */
    public Map<String, Counted> items() {
        return items;
    }

    /** Billable days without a snapshot row. */
    public long missingDays() {
        return missingDays;
    }

    /** The biggest invoices, the biggest first. */
    public List<Line> biggest() {
        return biggest.stream().sorted(SMALLEST.reversed()).toList();
    }

    /** The first of those that would be parked. */
    public List<Line> firstParked() {
        return parked;
    }
}
