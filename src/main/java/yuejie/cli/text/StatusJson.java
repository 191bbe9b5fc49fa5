package yuejie.cli.text;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yuejie.calendar.BillingMonth;
import yuejie.cli.shell.ExitCode;
import yuejie.collection.JdbcHolds;
import yuejie.desk.MonthStatus;
import yuejie.desk.NextStep;
import yuejie.desk.StatusInquiry;
import yuejie.invoice.InvoiceNumber;
import yuejie.invoice.RevisionTotals;
import yuejie.money.Money;
import yuejie.settlement.SealApproval;
import yuejie.settlement.Settlement;
import yuejie.usage.LowDay;

/** Where a month stands, by name. What is not known yet is null. */
public record StatusJson(BillingMonth month, ExitCode exitCode, Input input, String settlement,
        List<Revision> revisions, Optional<Applications> applications, Optional<Invoiced> money,
        List<Unfinished> unfinished, boolean running, NextStep next) {

    record Input(int daysImported, List<LocalDate> daysMissing, List<LocalDate> daysAcceptedAsMissing, int daysToCome,
            List<LowDay> daysSuspicious, List<RejectedDayJson> daysWithRejectedRows, List<Refused> filesRefused) {
    }

    record Refused(Path file, String message) {
    }

    record Revision(int revision, Settlement.Kind kind, boolean sealed, long applications, long parked, long debits,
            Money debitAmount, long credits, Money creditAmount, Optional<String> root,
            Optional<OffsetDateTime> sealedAt, Optional<String> sealedBy, Optional<String> approvedBy) {
    }

    record Applications(long settled, long invoiced, Money invoicedAmount, long nothingDue, int parked,
            Map<String, Long> parkedByReason, Money parkedAmount, List<Parked> parkedApplications, long changedSince) {
    }

    record Parked(long sdkAppId, String reason, String detail, boolean mended, Optional<Money> amount) {
    }

    record Invoiced(long invoices, Money invoicesAmount, long lines, long debits, Money debitsAmount, long credits,
            Money creditsAmount, Money creditsOffWhatWasOpen, Money creditsToBalances, long deducted,
            Money deductedAmount, long open, Money openAmount, long overdue, Money overdueAmount,
            @JsonUnwrapped @Nullable NotApproved waiting, List<Held> held) {
    }

    record NotApproved(long notApproved, Money notApprovedAmount) {
    }

    /** An open invoice that is held. */
    public record Held(InvoiceNumber invoiceNo, Money openAmount, String reason) {

        public static List<Held> of(List<JdbcHolds.Hold> holds) {
            return holds.stream().map(each -> new Held(each.number(), each.open(), each.heldFor().orElse(""))).toList();
        }
    }

    record Unfinished(String what, String command) {
    }

    public static StatusJson of(StatusInquiry.Answer answer, ExitCode code) {
        MonthStatus status = answer.status();
        return new StatusJson(status.month(), code, input(status.input()),
                status.settled() ? "SEALED" : status.revisions().isEmpty() ? "NOT_BEGUN" : "BEGUN",
                status.revisions().stream().map(StatusJson::revision).toList(),
                status.applications().map(StatusJson::applications),
                status.applications().map(settled -> invoiced(status.money())),
                status.unfinished().stream().map(each -> new Unfinished(each.what(), each.command())).toList(),
                status.running(), answer.next());
    }

    private static Input input(MonthStatus.Input input) {
        return new Input(input.imported(), input.missing(), input.accepted(), input.toCome(), input.low(),
                RejectedDayJson.of(input.rejected()),
                input.refused().stream().map(file -> new Refused(file.path(), file.message())).toList());
    }

    private static Revision revision(MonthStatus.Revision revision) {
        RevisionTotals totals = revision.totals();
        Optional<MonthStatus.Seal> seal = revision.seal();
        return new Revision(revision.revision(), revision.kind(), revision.sealed(), totals.applications(),
                totals.parked(), totals.debits(), totals.debit(), totals.credits(), totals.credit(),
                seal.map(MonthStatus.Seal::root), seal.map(MonthStatus.Seal::at), seal.map(MonthStatus.Seal::by),
                seal.flatMap(MonthStatus.Seal::approved).map(SealApproval.Approved::by));
    }

    private static Applications applications(MonthStatus.Applications all) {
        return new Applications(all.settled(), all.invoiced().count(), all.invoiced().amount(), all.nothingDue(),
                all.parked().size(), all.parkedByReason(), all.waits(), all.parked().stream()
                        .map(each -> new Parked(each.sdkAppId(), each.reason(), each.detail(), each.mended(),
                                each.waits()))
                        .toList(),
                all.changed());
    }

    private static Invoiced invoiced(MonthStatus.Invoiced money) {
        return new Invoiced(money.invoices().count(), money.invoices().amount(), money.lines(), money.debits().count(),
                money.debits().amount(), money.credits().count(), money.credits().amount(), money.lowered(),
                money.givenBack(), money.deducted().count(), money.deducted().amount(), money.open().count(),
                money.open().amount(), money.overdue().count(), money.overdue().amount(),
                money.notApproved().map(each -> new NotApproved(each.count(), each.amount())).orElse(null),
                Held.of(money.holds()));
    }
}
