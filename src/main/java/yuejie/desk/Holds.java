package yuejie.desk;

import java.util.Optional;
import yuejie.collection.JdbcHolds;
import yuejie.collection.JdbcHolds.Hold;
import yuejie.failure.RefusedException;
import yuejie.invoice.InvoiceNumber;
import yuejie.invoice.JdbcInvoices;
import yuejie.jobs.run.JobRunner;
import yuejie.settlement.JdbcDecisions;
import yuejie.settlement.JdbcSettlements;

/** Holds open invoices, so that they are not deducted, and releases them. The audit trail and the chain keep each. */
public final class Holds {

    private static final String NOTHING = " Nothing was changed.";

    private final JobRunner runner;
    private final JdbcHolds holds;
    private final JdbcInvoices invoices;
    private final JdbcSettlements settlements;
    private final JdbcDecisions decisions;

    Holds(JobRunner runner, JdbcHolds holds, JdbcInvoices invoices, JdbcSettlements settlements,
            JdbcDecisions decisions) {
        this.runner = runner;
        this.holds = holds;
        this.invoices = invoices;
        this.settlements = settlements;
        this.decisions = decisions;
    }

    /**
     * Holds an invoice.
     *
     * @return the invoice, held now
     * @throws RefusedException if there is nothing to hold, it is held already, or another run is in progress
     */
    public Hold hold(InvoiceNumber number, String reason) {
        return change(number, open -> {
            open.heldFor().ifPresent(held -> {
                throw new RefusedException(number + " is held already: " + held + ". To hold it for another reason,"
                        + " release it first: yuejie release " + number + "." + NOTHING);
            });
            holds.hold(number, reason);
            decisions.record("HOLD", number + ": " + reason);
            return new Hold(number, open.open(), Optional.of(reason));
        });
    }

    /**
     * Releases an invoice.
     *
     * @return the invoice, as it was held before
     * @throws RefusedException if it is not held, or another run is in progress
     */
    public Hold release(InvoiceNumber number) {
        return change(number, open -> {
            String reason = open.heldFor().orElseThrow(() -> new RefusedException(number + " is not held." + NOTHING));
            holds.release(number);
            decisions.record("RELEASE", number + ", held for: " + reason);
            return open;
        });
    }

    /** What is done with an open invoice, in a transaction. */
    @FunctionalInterface
    private interface Change {
        Hold of(Hold open);
    }

    private Hold change(InvoiceNumber number, Change change) {
        return runner.underLock(
                () -> runner.inTransaction(() -> change.of(holds.find(number).orElseThrow(() -> notOpen(number)))));
    }

    private RefusedException notOpen(InvoiceNumber number) {
        if (invoices.find(number).isEmpty()) {
            return new RefusedException("There is no invoice " + number + " in this book." + NOTHING);
        }
        return settlements.latest(number.month()).filter(latest -> !latest.sealed())
                .filter(latest -> invoices.revision(number) == latest.revision())
                .map(latest -> new RefusedException(number + " is not issued yet: its settlement is begun and not"
                        + " finished; finish it first: " + latest.command() + "." + NOTHING))
                .orElseGet(() -> new RefusedException(number + " is paid: nothing of it is open." + NOTHING));
    }
}
