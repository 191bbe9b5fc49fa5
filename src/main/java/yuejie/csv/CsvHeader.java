package yuejie.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The header of a file: which of its columns holds which value of a row. */
final class CsvHeader {

    /** How much of a header is quoted in a message. */
    private static final int QUOTED_MAX = 200;

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
        CsvHeader header = new CsvHeader(columns, layout);
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column);
            if (columns.indexOf(name) < column && !header.unknown.contains(name)) {
                throw new FileRefusedException(file, "the header names the column " + name + " twice",
                        "leave one of the two");
            }
        }
        List<String> missing = new ArrayList<>(layout.required());
        missing.removeAll(columns);
        if (!missing.isEmpty()) {
            throw new FileRefusedException(file, "the header lacks " + String.join(", ", missing)
                    + " and has " + shown(columns), "name the columns exactly so, separated by commas");
        }
        return header;
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

    /** The columns as found, fit to be printed on one line of a terminal. */
    private static String shown(List<String> columns) {
        String all = String.join(", ", columns).replaceAll("\\p{Cntrl}", "?");
        if (all.length() <= QUOTED_MAX) {
            return all;
        }
        boolean halved = Character.isHighSurrogate(all.charAt(QUOTED_MAX - 1));
        return all.substring(0, halved ? QUOTED_MAX - 1 : QUOTED_MAX) + "…";
    }
}
