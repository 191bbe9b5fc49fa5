package yuejie.cli.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import yuejie.cli.shell.Shown;

/** A table in plain text, its columns as wide as they need to be. */
public final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST = 10;

    /** Behind the last of these a cell without a blank can be broken. */
    private static final Pattern SIGN = Pattern.compile(".*[-=,/]");

    private final List<String[]> rows = new ArrayList<>();
    private int firstNumber = Integer.MAX_VALUE;
    private int most = Integer.MAX_VALUE;

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

    /** Folds cells, so that no line is wider than a terminal where that is possible. */
    public Table within(int columns) {
        most = columns;
        return this;
    }

    @Override
    public String toString() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            List<List<String>> cells = IntStream.range(0, row.length).mapToObj(i -> folded(row[i], widths[i])).toList();
            int height = cells.stream().mapToInt(List::size).max().orElse(0);
            for (int line = 0; line < height; line++) {
                text.append(line(cells, line, widths)).append('\n');
            }
        }
        return text.toString().stripTrailing();
    }

    private int[] widths() {
        int[] widths = new int[rows.get(0).length];
        rows.forEach(row -> Arrays.setAll(widths, i -> Math.max(widths[i], width(row[i]))));
        long excess = IntStream.of(widths).asLongStream().map(width -> width + GAP.length()).sum() - GAP.length()
                - most;
        for (; excess > 0; excess--) {
            int widest = IntStream.range(0, widths.length).reduce((a, b) -> widths[b] > widths[a] ? b : a)
                    .orElseThrow();
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private String line(List<List<String>> cells, int number, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String part = number < cells.get(i).size() ? cells.get(i).get(number) : "";
            String blanks = " ".repeat(widths[i] - width(part));
            boolean isNumber = i >= firstNumber && i < widths.length - 1;
            line.append(isNumber ? blanks + part : part + blanks).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    /** A cell in parts of at most a width; each ends at a blank or behind a sign where there is one. */
    private static List<String> folded(String cell, int width) {
        List<String> parts = new ArrayList<>();
        String rest = cell;
        while (width(rest) > width) {
            int end = rest.length();
            while (width(rest.substring(0, end)) > width) {
                end = rest.offsetByCodePoints(end, -1);
            }
            int blank = rest.lastIndexOf(' ', end);
            Matcher sign = SIGN.matcher(rest).region(0, end);
            int cut = blank > 0 ? blank : sign.lookingAt() ? sign.end() : end;
            parts.add(rest.substring(0, cut));
            rest = rest.substring(cut).stripLeading();
        }
        parts.add(rest);
        return parts;
    }

    /** Chinese characters take two columns of a terminal. */
    private static int width(String cell) {
        return cell.codePoints().map(c -> c >= 0x2E80 && c <= 0xFF60 ? 2 : 1).sum();
    }
}
