package yuejie.console.proof;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.Verification;
import yuejie.audit.VerificationProgress;
import yuejie.audit.book.JdbcVerification;
import yuejie.calendar.BillingMonth;
import yuejie.desk.MonthVerification;
import yuejie.jobs.run.JdbcSealGuard;
import yuejie.jobs.run.ReadOnlyTransaction;

/** Verifies as the command {@code verify} does, and tells how far it is. */
final class JdbcVerifier {

    private final JdbcTemplate jdbc;
    private final ReadOnlyTransaction readOnly;
    private final JdbcSealGuard guard;

    JdbcVerifier(JdbcTemplate jdbc, ReadOnlyTransaction readOnly, JdbcSealGuard guard) {
        this.jdbc = jdbc;
        this.readOnly = readOnly;
        this.guard = guard;
    }

    /** Verifies a month, or all that was ever sealed. */
    Verification verify(Optional<BillingMonth> month, VerificationProgress progress) {
        return new MonthVerification(new JdbcVerification(jdbc, progress), readOnly, guard.place(), guard)
                .verify(month, Optional.empty());
    }
}
