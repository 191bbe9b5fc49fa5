package yuejie.console.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Amounts beside one another: a bar for each, above a line for zero, or below it where the amount is below zero.
 *
 * @param bars  the bars, from the left
 * @param width of the whole picture
 * @param zero  where the line for zero is, from above
 * @param most  the amount at the upper edge; at least zero
 * @param least the amount at the lower edge; at most zero
 */
public record Bars(List<Bar> bars, int width, int zero, BigDecimal most, BigDecimal least) {

    /** How high the picture is; names stand below it. */
    public static final int HEIGHT = 160;

    /** From the left edge of a bar to that of the next. */
    public static final int STEP = 64;

    /** How wide a bar is. */
    public static final int BAR = 40;

    /**
     * An amount.
     *
     * @param name   stands below the bar
     * @param title  is said of the bar
     * @param amount of which the bar shows how much it is
     * @param chosen whether the bar is the one that the page is about
     * @param link   where it leads to
     */
    public record Piece(String name, String title, BigDecimal amount, boolean chosen, Optional<String> link) {
    }

    /**
     * A bar.
     *
     * @param x      its left edge
     * @param y      its upper edge
     * @param height 0 only where the amount is zero; otherwise at least 1, so that it is seen
     */
    public record Bar(String name, String title, int x, int y, int height, boolean chosen, Optional<String> link) {
    }

    /** The picture of amounts, in the order in which they are to be shown. */
    public static Bars of(List<Piece> pieces) {
        BigDecimal most = pieces.stream().map(Piece::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal least = pieces.stream().map(Piece::amount).reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal span = most.subtract(least);
        int zero = span.signum() == 0 ? HEIGHT : height(most, span);
        List<Bar> bars = IntStream.range(0, pieces.size()).mapToObj(i -> {
            Piece piece = pieces.get(i);
            int height = height(piece.amount().abs(), span);
            return new Bar(piece.name(), piece.title(), i * STEP + (STEP - BAR) / 2,
                    piece.amount().signum() < 0 ? zero : zero - height, height, piece.chosen(), piece.link());
        }).toList();
        return new Bars(bars, pieces.size() * STEP, zero, most, least);
    }

    private static int height(BigDecimal amount, BigDecimal span) {
        if (amount.signum() == 0) {
            return 0;
        }
        return Math.max(1, amount.multiply(BigDecimal.valueOf(HEIGHT)).divide(span, 0, RoundingMode.HALF_UP)
                .intValueExact());
    }
}
