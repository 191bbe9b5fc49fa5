package yuejie.quote;

import java.util.List;

/**
 * A part of a page of prices.
 *
 * @param title  what stands above it
 * @param form   how its rows are to be read
 * @param header of a table, the cells above its rows; otherwise empty
 * @param rows   of a table, as many cells as the header has; otherwise one cell, which is a sentence
 */
public record Section(String title, Form form, List<String> header, List<List<String>> rows) {

    /** How rows are to be read. */
    public enum Form {
        /** Rows of cells below a header. */
        TABLE,
        /** Sentences. */
        LINES,
        /** Points of a list. */
        POINTS
    }

    /** Keeps copies. */
    public Section {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static Section table(String title, List<String> header, List<List<String>> rows) {
        return new Section(title, Form.TABLE, header, rows);
    }

    static Section lines(String title, List<String> lines) {
        return new Section(title, Form.LINES, List.of(), lines.stream().map(List::of).toList());
    }

    static Section points(String title, List<String> points) {
        return new Section(title, Form.POINTS, List.of(), points.stream().map(List::of).toList());
    }
}
