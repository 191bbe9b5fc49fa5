package yuejie.cli.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yuejie.cli.shell.Shown;

/** A table in plain text, its columns as wide as they need to be. */
public final class Table {

    private final List<String[]> rows = new ArrayList<>();
    private int firstNumber = Integer.MAX_VALUE;

    public Table(String... header) {
        rows.add(header);
    }

    /** From a column on, counted from 0, all but the last one hold numbers: they end at one edge. */
    public Table numbersFrom(int column) {
        firstNumber = column;
        return this;
    }

    public void row(Object... cells) {
        rows.add(Arrays.stream(cells).map(String::valueOf).map(Shown::cell).toArray(String[]::new));
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
                String blanks = " ".repeat(widths[i] - width(row[i]));
                boolean number = i >= firstNumber && i < widths.length - 1;
                line.append(number ? blanks + row[i] : row[i] + blanks).append("  ");
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
