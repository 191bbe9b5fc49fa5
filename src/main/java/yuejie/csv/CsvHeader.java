package yuejie.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The header of a file: which of its columns holds which value of a row. A refusal quotes no column but those that are
 * known: the file may be another one than the operator thinks, and what it says may be nobody else's business.
 */
final class CsvHeader {

    private static final String EXACTLY = "name the columns exactly so, separated by commas";

    private final int columns;
    /** For each value of a row, its column in the file, or -1 where the file has no such column. */
    private final int[] columnOf;
    private final Set<String> unknown;

    private CsvHeader(List<String> columns, CsvLayout layout) {
        this.columns = columns.size();
        columnOf = IntStream.range(0, layout.size()).map(slot -> columns.indexOf(layout.columnAt(slot))).toArray();
        Set<String> others = new LinkedHashSet<>(columns);
        others.removeAll(layout.required());
        others.removeAll(layout.optional());
        unknown = Collections.unmodifiableSet(others);
    }

    /** Reads the first record of a file as its header, or refuses the file. */
    static CsvHeader read(Path file, RecordSplitter records, CsvLayout layout) throws IOException {
        String expected = "the first line must name the columns " + String.join(",", layout.required());
        if (!records.next()) {
            throw new FileRefusedException(file, "no header, the file is empty", expected);
        }
        if (records.problem().isPresent()) {
            throw new FileRefusedException(file, "the header in line " + records.line() + " is malformed: "
                    + records.problem().get(), expected);
        }
        List<String> columns = List.of(records.fields());
        checkNames(file, columns, layout);
        List<String> missing = new ArrayList<>(layout.required());
        missing.removeAll(columns);
        if (!missing.isEmpty()) {
            throw new FileRefusedException(file, "the header lacks " + String.join(", ", missing)
                    + ", and has " + size(columns), EXACTLY);
        }
        List<String> foreign = columns.stream().filter(layout.elsewhere()::contains).distinct().toList();
        if (!foreign.isEmpty()) {
            throw new FileRefusedException(file, "the header has " + String.join(", ", foreign)
                    + ", which has a meaning in other files and none in this one",
                    "take it out, or send the rows in the file that they are meant for");
        }
        return new CsvHeader(columns, layout);
    }

    /** Refuses a file of which a column has no name, has a known one twice, or has a known one written differently. */
    private static void checkNames(Path file, List<String> columns, CsvLayout layout) throws FileRefusedException {
        Map<String, Integer> known = new LinkedHashMap<>();
        Map<Integer, String> misnamed = new LinkedHashMap<>();
        for (int number = 1; number <= columns.size(); number++) {
            String name = columns.get(number - 1);
            if (CsvLayout.key(name).isEmpty()) {
                throw new FileRefusedException(file, "column " + number + " of the header has no name",
                        "name the column, or take its comma out of every line");
            }
            Optional<String> meant = layout.meantBy(name);
            if (meant.isPresent() && known.putIfAbsent(meant.get(), number) != null) {
                throw new FileRefusedException(file, "the header names the column " + meant.get() + " twice",
                        "leave one of the two");
            }
            if (meant.isPresent() && !meant.get().equals(name)) {
                misnamed.put(number, meant.get());
            }
        }
        if (!misnamed.isEmpty()) {
            throw new FileRefusedException(file, "the header must name " + misnamed.entrySet().stream()
                    .map(column -> "column " + column.getKey() + " " + column.getValue())
                    .collect(Collectors.joining(", ")), EXACTLY);
        }
    }

    /** How many columns the file has. */
    int columns() {
        return columns;
    }

    /** The columns that the layout does not know, in the order of the file. */
    Set<String> unknown() {
        return unknown;
    }

    /** The column of the file that has that place among the values of a row; -1 for none. */
    int columnOf(int slot) {
        return columnOf[slot];
    }

    /**
     * The fields of a row, as many as the header has, in the order of the layout; empty where the file has no column.
     */
    List<String> arrange(String[] fields) {
        return Arrays.stream(columnOf).mapToObj(column -> column < 0 ? "" : fields[column]).toList();
    }

    /** How many columns and characters a header has, commas included and quotes not. */
    private static String size(List<String> columns) {
        String all = String.join(",", columns);
        return counted(columns.size(), "column") + " in " + counted(all.codePointCount(0, all.length()), "character");
    }

    private static String counted(int number, String thing) {
        return RecordText.grouped(number) + " " + thing + (number == 1 ? "" : "s");
    }
}
