package yuejie.console.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An amount over time, which holds from each day until it changes.
 *
 * @param line  the points of the line as SVG writes them: {@code 0,160 600,160}
 * @param zero  where nothing is, from above
 * @param first where the axis of time begins
 * @param until where it ends
 * @param most  what the upper edge stands for
 */
public record StepCurve(String line, long zero, LocalDate first, LocalDate until, BigDecimal most) {

    /** How wide the axis of time is. */
    public static final int WIDTH = 600;

    /** How high the picture is. */
    public static final int HEIGHT = 160;

    /** From a day on, an amount. */
    public record Level(LocalDate since, BigDecimal amount) {
    }

    /**
     * The picture.
     *
     * @param levels the amounts, oldest first; before the first one there was nothing
     * @param until  where the line ends, not before the last amount
     */
    public static StepCurve of(List<Level> levels, LocalDate until) {
        LocalDate first = levels.isEmpty() ? until : levels.get(0).since();
        long days = Math.max(1, ChronoUnit.DAYS.between(first, until));
        BigDecimal least = levels.stream().map(Level::amount).reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal most = levels.stream().map(Level::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal span = most.subtract(least).signum() == 0 ? BigDecimal.ONE : most.subtract(least);
        long y = place(BigDecimal.ZERO, least, span);
        StringBuilder line = new StringBuilder("0," + y);
        for (Level level : levels) {
            long x = ChronoUnit.DAYS.between(first, level.since()) * WIDTH / days;
            line.append(' ').append(x).append(',').append(y);
            y = place(level.amount(), least, span);
            line.append(' ').append(x).append(',').append(y);
        }
        return new StepCurve(line + " " + WIDTH + "," + y, place(BigDecimal.ZERO, least, span), first, until, most);
    }

    private static long place(BigDecimal amount, BigDecimal least, BigDecimal span) {
        return HEIGHT - amount.subtract(least).multiply(BigDecimal.valueOf(HEIGHT))
                .divide(span, 0, RoundingMode.HALF_UP).longValueExact();
    }
}
