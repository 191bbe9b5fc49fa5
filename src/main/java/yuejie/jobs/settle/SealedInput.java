package yuejie.jobs.settle;

import java.util.ArrayList;
import java.util.List;
import yuejie.audit.origin.JdbcOrigins;
import yuejie.audit.origin.Scope;
import yuejie.calendar.BillingMonth;
import yuejie.failure.RefusedException;
import yuejie.intake.log.JdbcUnsealedImports;

/** Checks that a month is settled from sealed imports alone: from rows that are as they were when the import ended. */
record SealedInput(JdbcOrigins origins, JdbcUnsealedImports unsealed) {

    /**
     * Checks it.
     *
     * @param what what cannot be done otherwise, in words
     * @throws RefusedException if something is not sealed, or not as it was sealed
     */
    void check(BillingMonth month, String what) {
        List<String> against = new ArrayList<>(origins.against(Scope.CONTRACTS).stream().toList());
        unsealed.unfinished(month).forEach(sources -> against.add("an import was begun and not finished; run it again: "
                + sources));
        SettlementGate.refuse(what, against);
    }
}
