package yuejie.intake.row;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rejected rows of a file of which the texts are kept: by line, the first ones and the last one, so that a file of
 * millions of bad rows does not fill the book. All rejected rows are counted. The rows that are kept are the same in
 * whatever order rows are judged, and wherever that is interrupted.
 */
public final class KeptRejects {

    /** How many rows are kept beside the last one. */
    public static final int MOST_ROWS = 1_000;

    /** How long their texts are together, as they are kept before they are escaped, in bytes of UTF-8. */
    static final long MOST_BYTES = 256L << 10;

    /** Of a text no more bytes are kept. */
    private static final long LONGEST_TEXT = 4_096;

    private final NavigableMap<Long, Reject> rows = new TreeMap<>();
    private final Map<RejectCode, Long> counts = new EnumMap<>(RejectCode.class);
    private long count;
    private boolean full;

    /** Those of some rejected rows. */
    public static KeptRejects of(Collection<Reject> rejects) {
        KeptRejects kept = new KeptRejects();
        rejects.forEach(kept::add);
        return kept;
    }

    /** One more rejected row. */
    public void add(Reject reject) {
        count++;
        counts.merge(reject.code(), 1L, Long::sum);
        rows.put(reject.line(), reject);
        if (rows.size() > 2 * MOST_ROWS) {
            trim();
        }
    }

    /** Whether of further rejected rows none is kept but the last one. */
    public boolean isFull() {
        return full;
    }

    /** The rows that are kept, by line. */
    public List<Reject> rows() {
        trim();
        return List.copyOf(rows.values());
    }

    /** How many rows were rejected. */
    public long count() {
        return count;
    }

    /** How many rows were rejected, by reason; reasons that no row has are left out. */
    public Map<RejectCode, Long> counts() {
        return counts;
    }

    private void trim() {
        int before = rows.size();
        SortedMap<Long, Long> lengths = new TreeMap<>();
        rows.forEach((line, reject) -> lengths.put(line, reject.rawLength()));
        rows.keySet().retainAll(kept(lengths));
        full |= rows.size() < before;
    }

    /**
     * The lines that are kept of some rows. Rows that were not kept before further rows came need not be among them:
     * they would not be kept now, either.
     *
     * @param lengths the lengths of the rows, by line
     */
    public static Set<Long> kept(SortedMap<Long, Long> lengths) {
        Set<Long> kept = new HashSet<>();
        long bytes = 0;
        for (Map.Entry<Long, Long> row : lengths.entrySet()) {
            bytes += Math.min(row.getValue(), LONGEST_TEXT);
            if (kept.size() == MOST_ROWS || bytes > MOST_BYTES) {
                break;
            }
            kept.add(row.getKey());
        }
        if (!lengths.isEmpty()) {
            kept.add(lengths.lastKey());
        }
        return kept;
    }
}
