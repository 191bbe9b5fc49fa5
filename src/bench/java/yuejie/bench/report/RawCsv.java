package yuejie.bench.report;

import java.util.Locale;
import yuejie.bench.Result;

/** Every single measurement as CSV. */
final class RawCsv {

    static final String HEADER = "applications,round,piece,contender,rows,seconds,wall_seconds,peak_kib\n";

    private RawCsv() {
    }

    static String line(Result result) {
        return String.format(Locale.ROOT, "%d,%d,%s,%s,%d,%.3f,%.3f,%d\n", result.applications(), result.round(),
                result.piece(), result.who(), result.rows(), Figures.seconds(result),
                result.measured().wall().toNanos() / 1e9, result.measured().peakKib());
    }
}
