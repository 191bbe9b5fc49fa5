package yuejie.console.picture;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When each part of something ran: a bar for each, one below the other, on one axis of time.
 *
 * @param bars   the bars, from above
 * @param height of the whole picture
 * @param span   what the whole axis stands for
 */
public record Gantt(List<Bar> bars, int height, Duration span) {

    /** How wide the axis is; names stand to the left of it. */
    public static final int WIDTH = 600;

    /** How high a row is. */
    public static final int ROW = 22;

    /**
     * Something that ran.
     *
     * @param name  its name
     * @param state its state, by which its bar is coloured
     * @param begin when it began
     * @param end   when it ended; empty if it runs still
     */
    public record Piece(String name, String state, LocalDateTime begin, Optional<LocalDateTime> end) {
    }

    /**
     * A bar.
     *
     * @param x     where it begins
     * @param y     its upper edge
     * @param width at least 1, so that it is seen
     */
    public record Bar(String name, String state, long x, int y, long width) {
    }

    /**
     * The picture.
     *
     * @param pieces in the order in which they are to be shown
     * @param now    where pieces end that run still
     */
    public static Gantt of(List<Piece> pieces, LocalDateTime now) {
        LocalDateTime first = pieces.stream().map(Piece::begin).min(LocalDateTime::compareTo).orElse(now);
        LocalDateTime last = pieces.stream().map(piece -> piece.end().orElse(now)).max(LocalDateTime::compareTo)
                .orElse(now);
        Duration span = Duration.between(first, last);
        long millis = Math.max(1, span.toMillis());
        List<Bar> bars = IntStream.range(0, pieces.size()).mapToObj(i -> {
            Piece piece = pieces.get(i);
            long x = Duration.between(first, piece.begin()).toMillis() * WIDTH / millis;
            long width = Duration.between(piece.begin(), piece.end().orElse(now)).toMillis() * WIDTH / millis;
            return new Bar(piece.name(), piece.state(), Math.min(x, WIDTH - 1), i * ROW,
                    Math.max(1, Math.min(width, WIDTH - x)));
        }).toList();
        return new Gantt(bars, pieces.size() * ROW, span);
    }
}
