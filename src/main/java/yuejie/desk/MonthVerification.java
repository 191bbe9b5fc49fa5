package yuejie.desk;

import java.util.Optional;
import yuejie.audit.Verification;
import yuejie.audit.book.JdbcVerification;
import yuejie.calendar.BillingMonth;
import yuejie.database.JdbcNoBook;
import yuejie.failure.RefusedException;
import yuejie.jobs.run.JdbcSealGuard;
import yuejie.jobs.run.ReadOnlyTransaction;
import yuejie.seal.SealPlace;

/** Verifies a month against its seals, in one state of the book, also during a run. It only reads. */
public final class MonthVerification {

    private final JdbcVerification verification;
    private final ReadOnlyTransaction readOnly;
    private final SealPlace seals;
    private final JdbcSealGuard guard;

    public MonthVerification(JdbcVerification verification, ReadOnlyTransaction readOnly, SealPlace seals,
            JdbcSealGuard guard) {
        this.verification = verification;
        this.readOnly = readOnly;
        this.seals = seals;
        this.guard = guard;
    }

    /**
     * Verifies the month.
     *
     * @param month the month; empty for all that was ever sealed
     * @param root a root that the chain has to contain; empty where any will do
     * @throws RefusedException if there is nothing to verify, and copies of seals say that there should be
     */
    public Verification verify(Optional<BillingMonth> month, Optional<String> root) {
        try {
            return readOnly.read(() -> verification.verify(month, root, seals));
        } catch (RuntimeException e) {
            if (JdbcNoBook.isWhy(e)) {
                guard.check();
                return Verification.OF_NOTHING;
            }
            throw e;
        }
    }
}
