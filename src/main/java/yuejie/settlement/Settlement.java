package yuejie.settlement;

import java.time.LocalDate;
import java.util.List;
import yuejie.calendar.BillingMonth;
import yuejie.contract.AppRange;

/**
 * What was fixed when a settlement passed its gate.
 *
 * @param month         the month
 * @param revision      1 for the month's own settlement, then one more each time that applications are settled again
 * @param kind          what is settled
 * @param sealed        whether its totals were proved and sealed
 * @param frozenSeq     the place of the last applied file that the settlement sees
 * @param maxAppNo      the greatest internal application number at that moment
 * @param partitions    into how many ranges the applications are split
 * @param acceptedDays  days without an import that the operator accepted
 * @param catalogs      the price catalogs that held for the month, each with the hash of its text
 */
public record Settlement(BillingMonth month, int revision, Kind kind, boolean sealed, long frozenSeq, int maxAppNo,
        int partitions, List<LocalDate> acceptedDays, String catalogs) {

    /** What is settled. */
    public enum Kind {
        /** The month. */
        SETTLEMENT,
        /** The parked applications of a settled month, again. */
        PARKED,
        /** The applications of a settled month whose data changed since, by adjustments. */
        ADJUSTMENT
    }

    /** The month's own settlement; later revisions settle some of its applications again. */
    public static final int FIRST_REVISION = 1;

    /** A range of applications, counted from 0; all are of equal width. */
    AppRange range(int index) {
        return AppRange.split(maxAppNo, partitions, index, frozenSeq);
    }

    /** The name of this kind of settlement. */
    public String name() {
        return switch (kind) {
            case ADJUSTMENT -> "adjustment";
            case PARKED -> "settlement of parked applications";
            case SETTLEMENT -> "settlement";
        };
    }

    /** The command that continues the settlement. */
    public String command() {
        return switch (kind) {
            case ADJUSTMENT -> "yuejie adjust --month " + month;
            case PARKED -> "yuejie settle --month " + month + " --parked";
            case SETTLEMENT -> "yuejie settle --month " + month;
        };
    }

    /** Whether this is the settlement of the whole month. */
    public boolean isFirst() {
        return revision == FIRST_REVISION;
    }
}
