package yuejie.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which column of the file goes where.
 *
 * @param slots   for each column of the file, its place among the values of a row, or -1 if it is unknown
 * @param size    how many values a row has
 * @param unknown the unknown columns, in the order of the file
 */
record CsvHeader(int[] slots, int size, Set<String> unknown) {

    /** How much of a header is quoted in a message. */
    private static final int QUOTED_MAX = 200;

    /** Reads the first record of a file as its header, or refuses the file. */
    static CsvHeader read(Path file, RecordSplitter records, RecordFields fields, CsvLayout layout)
            throws IOException {
        String expected = "the first line must name the columns " + String.join(",", layout.required());
        if (!records.next()) {
            throw new FileRefusedException(file, "no header, the file is empty", expected);
        }
        if (records.problem() != null) {
            throw new FileRefusedException(file, "the header in line " + records.line() + " is malformed: "
                    + records.problem(), expected);
        }
        return of(file, records.fields(fields), layout);
    }

    /** Which column of the file has the value at that place among the values of a row; -1 for none. */
    int columnOf(int slot) {
        for (int column = 0; column < slots.length; column++) {
            if (slots[column] == slot) {
                return column;
            }
        }
        return -1;
    }

    /** The fields of a row, as many as the header has, in the order of the layout. */
    String[] arrange(String[] fields) {
        String[] values = new String[size];
        for (int i = 0; i < fields.length; i++) {
            if (slots[i] >= 0) {
                values[slots[i]] = fields[i];
            }
        }
        return values;
    }

    private static CsvHeader of(Path file, String[] columns, CsvLayout layout) throws FileRefusedException {
        int[] slots = new int[columns.length];
        boolean[] found = new boolean[layout.size()];
        Set<String> unknown = new LinkedHashSet<>();
        for (int i = 0; i < columns.length; i++) {
            slots[i] = layout.slotOf(columns[i]);
            if (slots[i] < 0) {
                unknown.add(columns[i]);
            } else if (found[slots[i]]) {
                throw new FileRefusedException(file, "the header names the column " + columns[i] + " twice",
                        "leave one of the two");
            } else {
                found[slots[i]] = true;
            }
        }
        requireAll(file, columns, found, layout);
        return new CsvHeader(slots, layout.size(), Collections.unmodifiableSet(unknown));
    }

    private static void requireAll(Path file, String[] columns, boolean[] found, CsvLayout layout)
            throws FileRefusedException {
        List<String> missing = new ArrayList<>();
        for (int slot = 0; slot < layout.required().size(); slot++) {
            if (!found[slot]) {
                missing.add(layout.columnAt(slot));
            }
        }
        if (!missing.isEmpty()) {
            throw new FileRefusedException(file, "the header lacks " + String.join(", ", missing)
                    + " and has " + shown(columns), "name the columns exactly so, separated by commas");
        }
    }

    /** The columns as found, fit to be printed on one line of a terminal. */
    private static String shown(String[] columns) {
        String all = String.join(", ", Arrays.asList(columns)).replaceAll("\\p{Cntrl}", "?");
        if (all.length() <= QUOTED_MAX) {
            return all;
        }
        boolean halved = Character.isHighSurrogate(all.charAt(QUOTED_MAX - 1));
        return all.substring(0, halved ? QUOTED_MAX - 1 : QUOTED_MAX) + "…";
    }
}
