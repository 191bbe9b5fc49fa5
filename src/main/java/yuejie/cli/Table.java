package yuejie.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in plain text, its columns as wide as they need to be. */
final class Table {

    private final List<String[]> rows = new ArrayList<>();

    Table(String... header) {
        rows.add(header);
    }

    void row(Object... cells) {
        rows.add(Arrays.stream(cells).map(String::valueOf).toArray(String[]::new));
    }

    @Override
    public String toString() {
        int[] widths = new int[rows.get(0).length];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        });
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row[i]).append(" ".repeat(widths[i] - width(row[i]) + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString().stripTrailing();
    }

    /** Chinese characters take two columns of a terminal. */
    private static int width(String cell) {
        return cell.codePoints().map(c -> c >= 0x2E80 && c <= 0xFF60 ? 2 : 1).sum();
    }
}
