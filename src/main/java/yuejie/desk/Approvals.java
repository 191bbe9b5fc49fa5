package yuejie.desk;

import java.util.List;
import yuejie.calendar.BillingMonth;
import yuejie.failure.RefusedException;
import yuejie.jobs.run.JobRunner;
import yuejie.settlement.JdbcApprovals;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.SealApproval;

/** Approves what was sealed, by its root. Each approval is kept in the audit trail. */
public final class Approvals {

    /**
     * What was approved.
     *
     * @param seal    the seal that was named, as it was before
     * @param now     the seals that were approved now: the named one, and the month's earlier ones; none if all were
     *                approved
     * @param missing the month's later seals that nobody approved
     */
    public record Result(SealApproval seal, List<SealApproval> now, List<SealApproval> missing) {
    }

    private final JobRunner runner;
    private final JdbcApprovals approvals;
    private final JdbcSettlements settlements;

    Approvals(JobRunner runner, JdbcApprovals approvals, JdbcSettlements settlements) {
        this.runner = runner;
        this.approvals = approvals;
        this.settlements = settlements;
    }

    /**
     * Approves the seal of a month with a root, and the month's earlier seals, on which it depends.
     *
     * @throws RefusedException if the month has no such seal, or another run is in progress
     */
    public Result approve(BillingMonth month, String root) {
        return runner.underLock(() -> runner.inTransaction(() -> approve(approvals.ofMonth(month), month, root)));
    }

    private Result approve(List<SealApproval> seals, BillingMonth month, String root) {
        SealApproval named = seals.stream().filter(seal -> seal.root().equals(root)).findFirst()
                .orElseThrow(() -> unknown(seals, month, root));
        List<SealApproval> open = seals.stream().filter(seal -> seal.approved().isEmpty()).toList();
        List<SealApproval> now = open.stream().filter(seal -> seal.revision() <= named.revision()).toList();
        for (SealApproval seal : now) {
            approvals.approve(seal);
            settlements.record("APPROVE", seal.subject() + ": " + seal.root());
        }
        return new Result(named, now, open.stream().filter(seal -> seal.revision() > named.revision()).toList());
    }

    private static RefusedException unknown(List<SealApproval> seals, BillingMonth month, String root) {
        return new RefusedException(seals.isEmpty() ? month + " is not settled and proved, so there is nothing to"
                + " approve. Settle it first: yuejie settle --month " + month
                : root + " is not the root of a seal of "
                        + month + "; `yuejie status --month " + month + "` shows them. Nothing was changed.");
    }
}
