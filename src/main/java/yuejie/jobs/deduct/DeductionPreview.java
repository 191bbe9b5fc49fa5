package yuejie.jobs.deduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yuejie.collection.Attempt;
import yuejie.collection.JdbcDeductionRuns;
import yuejie.collection.JdbcDeductions;
import yuejie.collection.OpenInvoice;
import yuejie.failure.RefusedException;
import yuejie.invoice.InvoiceNumber;
import yuejie.jobs.run.ReadOnlyTransaction;
import yuejie.money.Money;

/** What the deductions of a date would take, without taking it. It only reads. */
public final class DeductionPreview {

    /**
     * An invoice that the balance of its account does not cover.
     *
     * @param invoice the invoice
     * @param open    what is open of it
     * @param balance what is left in the balance when the invoice is tried
     */
    public record NotCovered(InvoiceNumber invoice, Money open, Money balance) {
    }

    /** What a run would do. */
    public static final class Outcome {

        private long deducted;
        private Money deductedAmount = Money.ZERO;
        private long notCovered;
        private Money notCoveredAmount = Money.ZERO;
        private long overdue;
        private final List<NotCovered> first = new ArrayList<>();

        private void add(OpenInvoice invoice, Attempt attempt) {
            if (attempt.deducted()) {
                deducted++;
                deductedAmount = deductedAmount.plus(attempt.amount());
                return;
            }
            notCovered++;
            notCoveredAmount = notCoveredAmount.plus(invoice.open());
            overdue += attempt.makesOverdue() ? 1 : 0;
            if (first.size() < SHOWN) {
                first.add(new NotCovered(invoice.number(), invoice.open(), attempt.balanceAfter()));
            }
        }

        /** How many invoices the run would deduct. */
        public long deducted() {
            return deducted;
        }

        /** How much the run would take for these. */
        public Money deductedAmount() {
            return deductedAmount;
        }

        /** How many invoices the balances do not cover. */
        public long notCovered() {
            return notCovered;
        }

        /** What is open of the invoices that are not covered. */
        public Money notCoveredAmount() {
            return notCoveredAmount;
        }

        /** How many of the invoices that are not covered would be overdue afterwards. */
        public long overdue() {
            return overdue;
        }

        /** The first invoices that are not covered, by account, oldest first; at most 20. */
        public List<NotCovered> first() {
            return List.copyOf(first);
        }
    }

    private static final int SHOWN = 20;

    private final JdbcDeductions deductions;
    private final JdbcDeductionRuns runs;
    private final DeductionGate gate;
    private final ReadOnlyTransaction readOnly;

    DeductionPreview(JdbcDeductions deductions, JdbcDeductionRuns runs, DeductionGate gate,
            ReadOnlyTransaction readOnly) {
        this.deductions = deductions;
        this.runs = runs;
        this.gate = gate;
        this.readOnly = readOnly;
    }

    /**
     * Looks at what a run of a date would do now. The date may lie ahead: what is paid in until then is not known.
     *
     * @throws RefusedException if such a run would be refused
     */
    public Outcome of(LocalDate date) {
        return readOnly.read(() -> {
            gate.check(date, date, runs.last());
            Outcome outcome = new Outcome();
            deductions.preview(date, outcome::add);
            return outcome;
        });
    }
}
