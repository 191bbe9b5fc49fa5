package yuejie.jobs.deduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuejie.audit.origin.JdbcOrigins;
import yuejie.audit.origin.Scope;
import yuejie.calendar.BillingMonth;
import yuejie.collection.JdbcDeductionRuns;
import yuejie.collection.JdbcLedger;
import yuejie.failure.RefusedException;
import yuejie.intake.log.JdbcUnsealedImports;
import yuejie.settings.BookSettings;
import yuejie.settlement.JdbcApprovals;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.Settlement;

/** The conditions that must hold before anything is deducted. */
public final class DeductionGate {

    private final JdbcSettlements settlements;
    private final JdbcApprovals approvals;
    private final JdbcLedger ledger;
    private final BookSettings settings;
    private final JdbcUnsealedImports unsealed;
    private final JdbcOrigins origins;

    DeductionGate(JdbcSettlements settlements, JdbcApprovals approvals, JdbcLedger ledger, BookSettings settings,
            JdbcUnsealedImports unsealed, JdbcOrigins origins) {
        this.settlements = settlements;
        this.approvals = approvals;
        this.ledger = ledger;
        this.settings = settings;
        this.unsealed = unsealed;
        this.origins = origins;
    }

    /**
     * Checks that the deductions of a date can be made.
     *
     * @param today the day of the run
     * @param last  the last run, if there was any
     * @throws RefusedException if they cannot; it names every condition that does not hold
     */
    void check(LocalDate date, LocalDate today, Optional<JdbcDeductionRuns.Run> last) {
        List<String> against = new ArrayList<>();
        if (date.isAfter(today)) {
            against.add(date + " has not come yet, today is " + today);
        }
        last.filter(run -> date.isBefore(run.date())).ifPresent(run -> against.add(
                "the last run was of " + run.date() + ", and dates only go forward"));
        last.filter(run -> date.isAfter(run.date()) && !run.sealed()).ifPresent(run -> against.add(run.finishFirst()));
        BillingMonth before = BillingMonth.of(BillingMonth.of(date).firstDay().minusDays(1));
        if (settlements.find(before, Settlement.FIRST_REVISION).filter(Settlement::sealed).isEmpty()) {
            against.add(before + " is not settled and proved; settle it first: yuejie settle --month " + before);
        }
        settlements.underWay().stream().filter(settlement -> settlement.month().compareTo(before) <= 0
                && !settlement.isFirst()).forEach(settlement -> against.add(
                        "an adjustment of " + settlement.month()
                                + " was begun and not finished; finish it first: " + settlement.command()));
        origins.against(Scope.BALANCES).ifPresent(against::add);
        unsealed.unfinished(before)
                .forEach(sources -> against.add("an import was begun and not finished; run it again: "
                        + sources));
        ledger.unbookedOrders().forEach(file -> against.add("the import of " + file + ", whose orders are paid from the"
                + " balances, was begun and not finished; run it again"));
        if (settings.deductionNeedsApproval()) {
            approvals.missing().forEach(seal -> against.add(seal.subject() + " is not approved: " + seal.command()));
        }
        if (!against.isEmpty()) {
            throw new RefusedException("Nothing can be deducted on " + date + ": " + String.join("; ", against)
                    + ". Nothing was changed.");
        }
    }
}
