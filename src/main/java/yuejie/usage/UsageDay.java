package yuejie.usage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The snapshots of one day as a file gives them, one slot per application known: 16 bytes each, and 8 more for each
 * further meter, whatever the file holds besides.
 */
public final class UsageDay {

    /** Receives snapshots. */
    @FunctionalInterface
    public interface Snapshots {
        /** The snapshot of an application. */
        void accept(int appNo, long dau, long groups);
    }

    /** Receives values of further meters. */
    @FunctionalInterface
    public interface Values {
        /** The value of an application. */
        void accept(String meter, int appNo, long value);
    }

    private static final long ABSENT = -1;

    private final long[] dau;
    private final long[] groups;
    private final List<String> meters;
    private final long[][] further;

    /**
     * An empty day.
     *
     * @param greatestAppNo the greatest internal number of an application
     * @param meters        the further meters of which the file has a column
     */
    public UsageDay(int greatestAppNo, List<String> meters) {
        this.meters = List.copyOf(meters);
        further = new long[meters.size()][greatestAppNo + 1];
        for (long[] values : further) {
            Arrays.fill(values, ABSENT);
        }
        dau = new long[greatestAppNo + 1];
        groups = new long[greatestAppNo + 1];
        Arrays.fill(dau, ABSENT);
    }

    /** Puts an application's snapshot, unless the application has one, which is returned then. */
    public Optional<UsageRow> putIfAbsent(UsageRow row) {
        if (dau[row.appNo()] != ABSENT) {
            return Optional.of(new UsageRow(row.appNo(), dau[row.appNo()], groups[row.appNo()]));
        }
        dau[row.appNo()] = row.dau();
        groups[row.appNo()] = row.groups();
        return Optional.empty();
    }

    /** The further meters of which the file has a column. */
    public List<String> meters() {
        return meters;
    }

    /** An application's value of a further meter, by the meter's place; below zero where it has none. */
    public long further(int meter, int appNo) {
        return further[meter][appNo];
    }

    /** Puts an application's value of a further meter, by the meter's place. */
    public void putFurther(int meter, int appNo, long value) {
        further[meter][appNo] = value;
    }

    /** The snapshots of the first applications after the given internal number, by number; at most the given count. */
    public List<UsageRow> after(int appNo, int atMost) {
        List<UsageRow> rows = new ArrayList<>();
        for (int next = appNo + 1; next < dau.length && rows.size() < atMost; next++) {
            if (dau[next] != ABSENT) {
                rows.add(new UsageRow(next, dau[next], groups[next]));
            }
        }
        return rows;
    }

    /**
     * Hands out all snapshots, by internal number, and then all values of further meters, by meter and internal number:
     * the order in which they are sealed.
     */
    public void each(Snapshots snapshots, Values values) {
        for (int appNo = 1; appNo < dau.length; appNo++) {
            if (dau[appNo] != ABSENT) {
                snapshots.accept(appNo, dau[appNo], groups[appNo]);
            }
        }
        meters.stream().sorted().forEach(id -> {
            long[] ofMeter = further[meters.indexOf(id)];
            for (int appNo = 1; appNo < ofMeter.length; appNo++) {
                if (ofMeter[appNo] != ABSENT) {
                    values.accept(id, appNo, ofMeter[appNo]);
                }
            }
        });
    }
}
