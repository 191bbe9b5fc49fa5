package yuejie.bench;

import java.time.Duration;

/**
 * What one contender took for one piece of work.
 *
 * @param time    the work alone, without the start of a JVM
 * @param wall    from the call to its end
 * @param peakKib the most memory that its process held, in KiB; 0 where it has no process of its own
 */
public record Measured(Duration time, Duration wall, long peakKib) {

    /** Work that was done by the benchmark's own process, or by the server. */
    public static Measured inProcess(Duration time) {
        return new Measured(time, time, 0);
    }
}
