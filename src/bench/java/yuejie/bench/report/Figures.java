package yuejie.bench.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yuejie.bench.Piece;
import yuejie.bench.Result;
import yuejie.bench.Who;

/**
 * Medians and ratios of the raw results.
 *
 * @param results all of them, of all sizes
 */
record Figures(List<Result> results) {

    /** The sizes measured, in ascending order. */
    IntStream sizes() {
        return results.stream().mapToInt(Result::applications).distinct().sorted();
    }

    /** Who did a piece of work, the baseline first. */
    List<Who> contenders(int size, Piece piece) {
        return results.stream().filter(result -> result.applications() == size && result.piece() == piece)
                .map(Result::who).distinct()
                .sorted(Comparator.<Who>comparingInt(who -> who == piece.baseline() ? 0 : 1).thenComparing(who -> who))
                .toList();
    }

    /** The rounds of one contender. */
    List<Result> of(int size, Piece piece, Who who) {
        return results.stream().filter(result -> result.applications() == size && result.piece() == piece
                && result.who() == who).sorted(Comparator.comparingInt(Result::round)).toList();
    }

    /** The median of its seconds. */
    OptionalDouble seconds(int size, Piece piece, Who who) {
        return median(of(size, piece, who).stream().map(Figures::seconds));
    }

    /** The median of the ratios that two contenders had in the same round. */
    OptionalDouble ratio(int size, Piece piece, Who who, Who baseline) {
        return median(of(size, piece, who).stream().flatMap(result -> of(size, piece, baseline).stream()
                .filter(base -> base.round() == result.round()).map(base -> seconds(result) / seconds(base))));
    }

    /** The most memory of all rounds, in MiB; empty where it has no process of its own. */
    Optional<Long> peakMib(int size, Piece piece, Who who) {
        return of(size, piece, who).stream().map(result -> result.measured().peakKib() / 1024)
                .max(Comparator.naturalOrder()).filter(mib -> mib > 0);
    }

    static double seconds(Result result) {
        return result.measured().time().toNanos() / 1e9;
    }

    private static OptionalDouble median(Stream<Double> values) {
        double[] sorted = values.mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }
}
