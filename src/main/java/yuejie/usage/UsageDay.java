package yuejie.usage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The snapshots of one day as a file gives them, one slot per application known: 16 bytes each, whatever the
 * file holds besides.
 */
public final class UsageDay {

    private static final long ABSENT = -1;

    private final long[] dau;
    private final long[] groups;

    /** An empty day for applications up to a greatest internal number. */
    public UsageDay(int greatestAppNo) {
        dau = new long[greatestAppNo + 1];
        groups = new long[greatestAppNo + 1];
        Arrays.fill(dau, ABSENT);
    }

    /** Puts an application's snapshot, unless it has one, which is then returned unchanged; else null. */
    public UsageRow putIfAbsent(UsageRow row) {
        if (dau[row.appNo()] != ABSENT) {
            return new UsageRow(row.appNo(), dau[row.appNo()], groups[row.appNo()]);
        }
        dau[row.appNo()] = row.dau();
        groups[row.appNo()] = row.groups();
        return null;
    }

    /** The snapshots of the first applications after the given internal number, by number; at most so many. */
    public List<UsageRow> after(int appNo, int atMost) {
        List<UsageRow> rows = new ArrayList<>();
        for (int next = appNo + 1; next < dau.length && rows.size() < atMost; next++) {
            if (dau[next] != ABSENT) {
                rows.add(new UsageRow(next, dau[next], groups[next]));
            }
        }
        return rows;
    }
}
