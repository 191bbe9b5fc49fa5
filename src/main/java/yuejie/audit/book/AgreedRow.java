package yuejie.audit.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yuejie.audit.CodePoints;
import yuejie.seal.CanonicalRows;

/**
 * A row of a fact table: something that was agreed for an application, or taken back.
 *
 * @param key    what identifies the fact; a later row with the same key replaces it
 * @param fields its values, as they are sealed
 * @param seq    the place of the file that brought it
 * @param line   its line there
 * @param adds   whether it adds the fact; else it takes it back (R9.2)
 */
record AgreedRow(Key key, List<String> fields, long seq, long line, boolean adds) {

    /** The kinds of facts, in the order in which they are sealed. */
    enum Kind {
        /** The application itself. */
        APP("application_fact"),
        /** A prepaid order. */
        ORDER("order_fact"),
        /** An option change. */
        OPTION("option_fact"),
        /** A status event. */
        STATUS("status_fact");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    /**
     * What identifies a fact of an application.
     *
     * @param kind its kind
     * @param text the order, option or status; empty for the application itself
     * @param at   when; the earliest time where the kind needs none
     */
    record Key(Kind kind, String text, Instant at) {

        /** The key of a fact of which there is one for each text, whenever it took effect. */
        Key(Kind kind, String text) {
            this(kind, text, Instant.MIN);
        }
    }

    private static final Comparator<AgreedRow> AS_APPLIED = Comparator.comparingLong(AgreedRow::seq)
            .thenComparingLong(AgreedRow::line);

    /** Orders by id; options by name, then time; events by time, then status. */
    private static final Comparator<Key> AS_SEALED = Comparator.comparing(Key::kind)
            .thenComparing((left, right) -> left.kind == Kind.STATUS ? left.at.compareTo(right.at) : 0)
            .thenComparing(Key::text, CodePoints.ORDER)
            .thenComparing((left, right) -> left.kind == Kind.OPTION ? left.at.compareTo(right.at) : 0);

    /** The row as findings name it. */
    String name() {
        return key.kind.table + (key.text.isEmpty() ? "" : " " + key.text)
                + (key.at.equals(Instant.MIN) ? "" : " at " + key.at);
    }

    /** The digest of what counts of an application's rows as of a place in the order of applied files. */
    static byte[] digest(List<AgreedRow> rows, long asOf, CanonicalRows canonical) {
        Map<Key, AgreedRow> live = new HashMap<>();
        rows.stream().filter(row -> row.seq <= asOf).sorted(AS_APPLIED).forEach(row -> {
            if (row.adds) {
                live.put(row.key, row);
            } else {
                live.remove(row.key);
            }
        });
        List<AgreedRow> sealed = new ArrayList<>(live.values());
        sealed.sort(Comparator.comparing(AgreedRow::key, AS_SEALED));
        for (AgreedRow row : sealed) {
            row.fields.forEach(canonical::field);
            canonical.end();
        }
        return canonical.digest();
    }
}
