package yuejie.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import yuejie.calendar.BillingMonth;
import yuejie.collection.JdbcHolds.Hold;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.RejectedDay;
import yuejie.invoice.RevisionTotals;
import yuejie.money.Money;
import yuejie.settlement.SealApproval;
import yuejie.settlement.Settlement;
import yuejie.usage.LowDay;

/**
 * The state of a month.
 *
 * @param month        the month
 * @param today        the current day
 * @param input        what came in
 * @param revisions    the month's settlement and what was settled again, in their order
 * @param applications how the applications stand; empty until the month is settled and proved
 * @param money        what was invoiced, taken and is open
 * @param unfinished   runs that were begun and not finished and matter for the month
 * @param running      whether a run is in progress now
 */
public record MonthStatus(BillingMonth month, LocalDate today, Input input, List<Revision> revisions,
        Optional<Applications> applications, Invoiced money, List<Unfinished> unfinished,
        boolean running) {

    /**
     * What came in.
     *
     * @param imported how many days of the month have a usage import
     * @param missing  the days before today that have none, and are not accepted as such
     * @param accepted the days that were accepted without one when the month was settled
     * @param toCome   how many days of the month are not over
     * @param low      the imported days that have far less usage than the days before, where no control file vouched
     *                 for them
     * @param rejected the imported days with rejected rows that were not mended since
     * @param refused  files of the month, or for any month, that were refused and not mended since
     * @param nothing  why there is nothing in the month that could be settled; empty where there is something
     */
    public record Input(int imported, List<LocalDate> missing, List<LocalDate> accepted, int toCome,
            List<LowDay> low, List<RejectedDay> rejected, List<ImportFile> refused,
            Optional<String> nothing) {
    }

    /**
     * The month's settlement, or a further revision of it.
     *
     * @param revision 1 for the month's settlement
     * @param kind     what was settled
     * @param sealed   whether it is proved and sealed, and not only begun
     * @param totals   what it amounts to; so far, if it is only begun
     * @param seal     its seal; empty where there is none
     */
    public record Revision(int revision, Settlement.Kind kind, boolean sealed, RevisionTotals totals,
            Optional<Seal> seal) {

        Counted debits() {
            return new Counted(totals.debits(), totals.debit());
        }

        Counted credits() {
            return new Counted(totals.credits(), totals.credit());
        }
    }

    /**
     * A seal.
     *
     * @param root     its root
     * @param at       when it was made, to the second, in the book's time
     * @param by       by whom
     * @param approved who approved it; empty where nobody did
     */
    public record Seal(String root, OffsetDateTime at, String by, Optional<SealApproval.Approved> approved) {
    }

    /**
     * How the applications stand, each by the latest revision that settled it.
     *
     * @param settled    all of them
     * @param invoiced   those invoiced, with what their month amounts to
     * @param nothingDue how many owe nothing
     * @param parked     those parked, by public id
     * @param changed    how many {@code adjust} would settle again
     */
    public record Applications(long settled, Counted invoiced, long nothingDue, List<Parked> parked, long changed) {

        /** How many are parked, by reason. */
        public Map<String, Long> parkedByReason() {
            Map<String, Long> reasons = new TreeMap<>();
            parked.forEach(each -> reasons.merge(each.reason(), 1L, Long::sum));
            return reasons;
        }

        /** What at least waits with the parked applications. */
        public Money waits() {
            return parked.stream().flatMap(each -> each.waits().stream()).reduce(Money.ZERO, Money::plus);
        }

        /** How many of the parked applications could be settled now. */
        public long mended() {
            return parked.stream().filter(Parked::mended).count();
        }
    }

    /**
     * A parked application.
     *
     * @param sdkAppId the application
     * @param reason   why it was parked
     * @param detail   what exactly was wrong
     * @param mended   whether it could be settled with the present data
     * @param waits    what its month amounts to with the present data, without the charge that cannot be computed, less
     *                 what was invoiced for it; empty where that was not computed
     */
    public record Parked(long sdkAppId, String reason, String detail, boolean mended, Optional<Money> waits) {
    }

    /**
     * How many, and what they amount to.
     *
     * @param count  how many
     * @param amount their sum
     */
    public record Counted(long count, Money amount) {

        /** None. */
        public static final Counted NONE = new Counted(0, Money.ZERO);

        /** Both together. */
        Counted plus(Counted other) {
            return new Counted(count + other.count, amount.plus(other.amount));
        }
    }

    /**
     * The month's invoices that are issued.
     *
     * @param invoices    all of them, credits taken off
     * @param lines       how many lines they have
     * @param debits      those of more than 0.00
     * @param credits     those of less than 0.00, their sum below zero
     * @param deducted    those deducted
     * @param open        those that are not fully paid
     * @param overdue     of the open ones, those overdue
     * @param holds       of the open ones, those held
     * @param notApproved of the open ones, those that wait for an approval; empty where none is needed
     */
    public record Invoiced(Counted invoices, long lines, Counted debits, Counted credits, Counted deducted,
            Counted open,
            Counted overdue, List<Hold> holds, Optional<Counted> notApproved) {

        /**
         * The credits that were applied to open invoices: what was to be paid, and was neither deducted nor is open.
         */
        public Money lowered() {
            return debits.amount.minus(deducted.amount).minus(open.amount);
        }

        /** The credits that were paid into balances. */
        public Money givenBack() {
            return credits.amount.negated().minus(lowered());
        }
    }

    /**
     * A run that was begun and not finished.
     *
     * @param what    of what
     * @param command the command that goes on
     * @param advice  what to do where that does not help; empty where nothing else can be done
     */
    public record Unfinished(String what, String command, String advice) {
    }

    /** Whether the month is settled, sealed and proved. */
    public boolean settled() {
        return applications.isPresent();
    }

    /** Whether the month is over. */
    public boolean over() {
        return today.isAfter(month.lastDay());
    }

    /** Whether something needs a look. */
    public boolean needsALook() {
        return Stream.of(!applications.map(Applications::parked).orElse(List.of()).isEmpty(),
                money.overdue().count() > 0, over() && !input.missing().isEmpty(), !input.low().isEmpty(),
                !input.rejected().isEmpty(), !input.refused().isEmpty(), over() && input.nothing().isPresent(),
                !unfinished.isEmpty() && !running).anyMatch(each -> each);
    }
}
