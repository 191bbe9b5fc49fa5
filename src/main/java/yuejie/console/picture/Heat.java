package yuejie.console.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * States in rows and columns: a square for each.
 *
 * @param cells  the squares
 * @param names  the names of the rows, to the left, and of the columns, above
 * @param width  of the whole picture
 * @param height of the whole picture
 */
public record Heat(List<Cell> cells, List<Name> names, int width, int height) {

    /** From the edge of a square to that of the next. */
    public static final int STEP = 26;

    /** How wide the names of the rows are. */
    public static final int LEFT = 170;

    /** How high the names of the columns are. */
    public static final int TOP = 20;

    private static final int GAP = 8;
    private static final int BASE_LINE = 17;
    private static final int HALF = 12;

    /**
     * A state.
     *
     * @param colour by which it is coloured
     * @param mark   a character that says the same as the colour
     * @param title  is said of the square
     * @param link   where it leads to; empty where it leads nowhere
     */
    public record Piece(String colour, String mark, String title, Optional<String> link) {
    }

    /**
     * A square.
     *
     * @param x its left edge
     * @param y its upper edge
     */
    public record Cell(int x, int y, String state, String mark, String title, Optional<String> link) {
    }

    /**
     * A name.
     *
     * @param x   where its middle is; of the name of a row, where it ends
     * @param y   its base line
     * @param end whether it is the name of a row
     */
    public record Name(String text, int x, int y, boolean end) {
    }

    /**
     * The picture.
     *
     * @param columns the names of the columns
     * @param rows    the names of the rows
     * @param pieces  the states, row by row
     */
    public static Heat of(List<String> columns, List<String> rows, List<List<Piece>> pieces) {
        List<Cell> cells = IntStream.range(0, pieces.size()).boxed().flatMap(row -> IntStream
                .range(0, pieces.get(row).size()).mapToObj(column -> {
                    Piece piece = pieces.get(row).get(column);
                    return new Cell(LEFT + column * STEP, TOP + row * STEP, piece.colour(), piece.mark(), piece.title(),
                            piece.link());
                })).toList();
        Stream<Name> above = IntStream.range(0, columns.size()).mapToObj(column -> new Name(columns.get(column),
                LEFT + column * STEP + HALF, TOP - GAP, false));
        Stream<Name> left = IntStream.range(0, rows.size()).mapToObj(row -> new Name(rows.get(row), LEFT - GAP,
                TOP + row * STEP + BASE_LINE, true));
        return new Heat(cells, Stream.concat(above, left).toList(), LEFT + columns.size() * STEP,
                TOP + rows.size() * STEP);
    }
}
