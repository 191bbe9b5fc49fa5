package yuejie.intake.drop;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The control totals of one file, from {@code control.csv}.
 *
 * @param figures the totals by the names of their columns, in the order of the columns, numbers without leading zeros;
 *                a figure that is absent is not checked
 */
public record Control(Map<String, String> figures) {

    public static final String ROWS = "rows";
    public static final String SUM_DAU = "sum_dau";
    public static final String SUM_GROUPS = "sum_groups";
    public static final String SHA256 = "sha256";

    private static final List<String> NAMES = List.of(ROWS, SUM_DAU, SUM_GROUPS, SHA256);

    /** Keeps the figures in the order of the columns. */
    public Control {
        Map<String, String> given = figures;
        Map<String, String> ordered = new LinkedHashMap<>();
        NAMES.stream().filter(given::containsKey).forEach(name -> ordered.put(name, given.get(name)));
        figures = Collections.unmodifiableMap(ordered);
    }

    /** What a file without sums holds. */
    public static Control held(long rows, String sha256) {
        return new Control(Map.of(ROWS, Long.toString(rows), SHA256, sha256));
    }

    /** What was written as {@link #text()}. */
    public static Control of(String text) {
        return new Control(Arrays.stream(text.split(", ")).filter(figure -> !figure.isEmpty())
                .map(figure -> figure.split(" ")).collect(Collectors.toMap(figure -> figure[0], figure -> figure[1])));
    }

    /** The figures in words, such as {@code rows 3, sum_dau 12500}; empty where there is none. */
    public String text() {
        return words(figures);
    }

    /**
     * Whether the figures tell a whole file from a part of it: its rows or its hash do. Sums alone do not, since the
     * rows that a file lost could all be 0.
     */
    public boolean vouches() {
        return figures.containsKey(ROWS) || figures.containsKey(SHA256);
    }

    /**
     * Why a file cannot be accepted, with every figure that differs; empty where all figures agree.
     *
     * @param held what the file holds
     */
    public Optional<String> against(Control held) {
        Map<String, String> said = new LinkedHashMap<>(figures);
        said.entrySet().removeIf(figure -> figure.getValue().equals(held.figures.get(figure.getKey())));
        Map<String, String> instead = new LinkedHashMap<>(held.figures);
        instead.keySet().retainAll(said.keySet());
        return said.isEmpty() ? Optional.empty() : Optional.of("control.csv says " + words(said) + "; the file holds "
                + words(instead) + "; have the file sent again, or mend control.csv");
    }

    private static String words(Map<String, String> figures) {
        return figures.entrySet().stream().map(figure -> figure.getKey() + " " + figure.getValue())
                .collect(Collectors.joining(", "));
    }
}
