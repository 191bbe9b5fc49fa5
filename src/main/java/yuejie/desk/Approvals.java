package yuejie.desk;

import java.util.List;
import yuejie.audit.origin.JdbcOrigins;
import yuejie.audit.origin.Scope;
import yuejie.calendar.BillingMonth;
import yuejie.failure.RefusedException;
import yuejie.jobs.run.JobRunner;
import yuejie.settlement.JdbcApprovals;
import yuejie.settlement.JdbcDecisions;
import yuejie.settlement.SealApproval;

/** Approves what was sealed, by its root. Each approval is kept in the audit trail and sealed. */
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
    private final JdbcDecisions decisions;
    private final JdbcOrigins origins;

    Approvals(JobRunner runner, JdbcApprovals approvals, JdbcDecisions decisions, JdbcOrigins origins) {
        this.runner = runner;
        this.approvals = approvals;
        this.decisions = decisions;
        this.origins = origins;
    }

    /**
     * Approves the seal of a month with a root, and the month's earlier seals, on which it depends.
     *
     * @throws RefusedException if the month has no such seal, the chain is not whole, or another run is in progress
     */
    public Result approve(BillingMonth month, String root) {
        return runner.underLock(() -> runner.inTransaction(() -> approve(approvals.ofMonth(month), month, root)));
    }

    private Result approve(List<SealApproval> seals, BillingMonth month, String root) {
        origins.against(Scope.LINKS_ALONE).ifPresent(why -> {
            throw new RefusedException(month + " cannot be approved: " + why + ". Nothing was changed.");
        });
        SealApproval named = seals.stream().filter(seal -> seal.root().equals(root)).findFirst()
                .orElseThrow(() -> unknown(seals, month, root));
        List<SealApproval> open = seals.stream().filter(seal -> seal.approved().isEmpty()).toList();
        List<SealApproval> now = open.stream().filter(seal -> seal.revision() <= named.revision()).toList();
        for (SealApproval seal : now) {
            approvals.approve(seal);
            decisions.record("APPROVE", seal.subject() + ": " + seal.root());
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
