package yuejie.console.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How an amount comes about, step by step: a bar for each step, one below the other, which begins where the bar before
 * ends.
 *
 * @param bars   the bars, from above
 * @param zero   where nothing is on the axis
 * @param height of the whole picture
 */
public record Waterfall(List<Bar> bars, long zero, int height) {

    /** How wide the axis is; names stand to the left of it, numbers to the right. */
    public static final int WIDTH = 400;

    /** How high a row is. */
    public static final int ROW = 22;

    /**
     * A step.
     *
     * @param name   its name
     * @param shown  its number, as it is shown
     * @param amount where it {@code stands}, what is there then; else what comes to that, below zero where it is taken
     *               off
     * @param stands whether its bar begins at zero
     */
    public record Piece(String name, String shown, BigDecimal amount, boolean stands) {

        /** What is there now, whatever the steps before came to. */
        public static Piece stands(String name, String shown, BigDecimal amount) {
            return new Piece(name, shown, amount, true);
        }

        /** What comes to what is there, or is taken off. */
        public static Piece moves(String name, String shown, BigDecimal amount) {
            return new Piece(name, shown, amount, false);
        }
    }

    /**
     * A bar.
     *
     * @param state {@code stands}, {@code more} or {@code less}
     * @param x     its left edge
     * @param y     its upper edge
     * @param width at least 1, so that it is seen
     */
    public record Bar(String name, String shown, String state, long x, int y, long width) {
    }

    /** The picture of steps in their order. */
    public static Waterfall of(List<Piece> pieces) {
        List<BigDecimal> begins = new ArrayList<>();
        List<BigDecimal> ends = new ArrayList<>();
        BigDecimal level = BigDecimal.ZERO;
        for (Piece piece : pieces) {
            begins.add(piece.stands() ? BigDecimal.ZERO : level);
            level = piece.stands() ? piece.amount() : level.add(piece.amount());
            ends.add(level);
        }
        BigDecimal least = ends.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal most = ends.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal span = most.subtract(least).signum() == 0 ? BigDecimal.ONE : most.subtract(least);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            long left = place(begins.get(i).min(ends.get(i)), least, span);
            long right = place(begins.get(i).max(ends.get(i)), least, span);
            bars.add(new Bar(piece.name(), piece.shown(),
                    piece.stands() ? "stands" : piece.amount().signum() < 0 ? "less" : "more",
                    Math.min(left, WIDTH - 1), i * ROW, Math.max(1, right - left)));
        }
        return new Waterfall(bars, place(BigDecimal.ZERO, least, span), pieces.size() * ROW);
    }

    private static long place(BigDecimal amount, BigDecimal least, BigDecimal span) {
        return amount.subtract(least).multiply(BigDecimal.valueOf(WIDTH)).divide(span, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
