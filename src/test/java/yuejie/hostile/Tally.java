package yuejie.hostile;

import java.util.Map;
import java.util.TreeMap;

/** How many mutants of each kind there were, and how they ended. */
final class Tally {

    private static final String ALL = "all";

    private final Map<String, Map<String, Integer>> kinds = new TreeMap<>();

    /** Counts a mutant once for each way in which it was broken. */
    void add(Mutant mutant, Verdict verdict) {
        String ended = verdict.isApplied() ? verdict.rejected() > 0 ? "rejects" : "applied" : verdict.status();
        mutant.kinds().forEach(kind -> count(kind, ended));
        count(ALL, ended);
    }

    private void count(String kind, String ended) {
        kinds.computeIfAbsent(kind, any -> new TreeMap<>()).merge(ended, 1, Integer::sum);
    }

    int mutants() {
        return kinds.getOrDefault(ALL, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(String.format("%-32s%9s%9s%9s%9s%n", "kind", "applied", "rejects",
                "REFUSED", "SKIPPED"));
        kinds.forEach((kind, ended) -> table.append(String.format("%-32s%9d%9d%9d%9d%n", kind,
                ended.getOrDefault("applied", 0), ended.getOrDefault("rejects", 0),
                ended.getOrDefault("REFUSED", 0), ended.getOrDefault("SKIPPED", 0))));
        return table.toString();
    }
}
