package yuejie.explain;

import java.util.ArrayList;
import java.util.List;

/** Rows of plain text, one below the other, each column as wide as it needs to be. */
final class Table {

    private final Voice voice;
    private final String indent;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table of no rows, two columns in. */
    Table(Voice voice) {
        this(voice, "  ");
    }

    /** A table of no rows, as far in as the indent is long. */
    Table(Voice voice, String indent) {
        this.voice = voice;
        this.indent = indent;
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** A row of a label and a value. */
    void row(Text label, String value) {
        row(voice.say(label), value);
    }

    /** A row of a label and a sentence with its values. */
    void row(Text label, Text sentence, Object... values) {
        row(label, voice.say(sentence, values));
    }

    /** The rows of a label and a sentence each. */
    List<Step> steps() {
        return rows.stream().map(row -> new Step(row.get(0), row.get(1))).toList();
    }

    List<String> lines() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)) + 2));
        }
        return line.toString().stripTrailing();
    }

    /** Chinese characters take two columns of a terminal. */
    private static int width(String cell) {
        return cell.codePoints().map(c -> c >= 0x2E80 && c <= 0xFF60 ? 2 : 1).sum();
    }
}
