package yuejie.audit.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;

/** What the ledger of {@link JdbcLedgerProofTest} was proved for, in the order of the proofs. */
enum Proof {
    SETTLED(proof -> proof.ofSettlement(BillingMonth.of(2022, 7), 1)),
    FIRST_OF_AUGUST(proof -> proof.ofDeductions(LocalDate.of(2022, 8, 1))),
    ADJUSTED(proof -> proof.ofSettlement(BillingMonth.of(2022, 7), 2)),
    SECOND_OF_AUGUST(proof -> proof.ofDeductions(LocalDate.of(2022, 8, 2)));

    private final Function<JdbcLedgerProof, List<Discrepancy>> check;

    Proof(Function<JdbcLedgerProof, List<Discrepancy>> check) {
        this.check = check;
    }

    /** What the proof finds in a book. */
    List<Discrepancy> of(JdbcTemplate jdbc) {
        return check.apply(new JdbcLedgerProof(jdbc));
    }
}
