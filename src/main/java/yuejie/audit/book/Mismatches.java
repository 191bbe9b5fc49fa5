package yuejie.audit.book;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The applications of which something does not fit the digest that is kept of it, by revision. */
final class Mismatches {

    private final Map<Integer, Map<Long, Map<Part, Mismatch>>> byRevision = new HashMap<>();

    void add(int revision, long application, Mismatch mismatch) {
        byRevision.computeIfAbsent(revision, r -> new TreeMap<>())
                .computeIfAbsent(application, a -> new EnumMap<>(Part.class)).put(mismatch.part(), mismatch);
    }

    /** Those of a revision, by application. */
    Map<Long, Map<Part, Mismatch>> of(int revision) {
        return byRevision.getOrDefault(revision, Map.of());
    }
}
