package yuejie.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The header of a file: which of its columns has which place among the values of a row. */
final class CsvHeader {

    /** How much of a header is quoted in a message. */
    private static final int QUOTED_MAX = 200;

    /** For each column of the file, its place among the values of a row, or -1 if it is unknown. */
    private final int[] slots;
    private final int size;
    private final Set<String> unknown;

    private CsvHeader(int[] slots, int size, Set<String> unknown) {
        this.slots = slots;
        this.size = size;
        this.unknown = unknown;
    }

    /** Reads the first record of a file as its header, or refuses the file. */
    static CsvHeader read(Path file, RecordSplitter records, RecordFields fields, CsvLayout layout)
            throws IOException {
        String expected = "the first line must name the columns " + String.join(",", layout.required());
        if (!records.next()) {
            throw new FileRefusedException(file, "no header, the file is empty", expected);
        }
        if (records.problem().isPresent()) {
            throw new FileRefusedException(file, "the header in line " + records.line() + " is malformed: "
                    + records.problem().get(), expected);
        }
        return of(file, records.fields(fields), layout);
    }

    /** How many columns the file has. */
    int columns() {
        return slots.length;
    }

    /** The columns that the layout does not know, in the order of the file. */
    Set<String> unknown() {
        return unknown;
    }

    /** The column of the file that has that place among the values of a row; -1 for none. */
    int columnOf(int slot) {
        for (int column = 0; column < slots.length; column++) {
            if (slots[column] == slot) {
                return column;
            }
        }
        return -1;
    }

    /**
     * The fields of a row, as many as the header has, in the order of the layout; empty where the file has no column.
     */
    List<String> arrange(String[] fields) {
        String[] values = new String[size];
        Arrays.fill(values, "");
        for (int i = 0; i < fields.length; i++) {
            if (slots[i] >= 0) {
                values[slots[i]] = fields[i];
            }
        }
        return List.of(values);
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
