package yuejie.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import yuejie.bench.Piece;
import yuejie.bench.Result;
import yuejie.bench.Who;

/** The results as text, for a terminal. */
final class TextTable {

    private static final String HEAD = String.format("%-24s %9s %9s %9s %8s %12s %9s %10s %7s", "", "median s", "min s",
            "max s", "ratio", "rows/s", "with JVM", "peak MiB", "rounds");

    private final Figures figures;
    private final StringBuilder text = new StringBuilder();

    private TextTable(Figures figures) {
        this.figures = figures;
    }

    static String of(Figures figures, List<String> settings) {
        TextTable table = new TextTable(figures);
        figures.sizes().forEach(table::size);
        table.targets();
        table.settings(settings);
        return table.text.toString();
    }

    private void size(int size) {
        line("%n%,d applications, 31 days: %,d rows of usage", size, 31L * size);
        for (Piece piece : Piece.values()) {
            line("%n%s", piece.title());
            line("%s", HEAD);
            figures.contenders(size, piece).forEach(who -> row(size, piece, who));
        }
    }

    private void row(int size, Piece piece, Who who) {
        List<Result> rounds = figures.of(size, piece, who);
        double median = figures.seconds(size, piece, who).orElseThrow();
        String peak = figures.peakMib(size, piece, who).map(Object::toString).orElse("-");
        line("%-24s %9.2f %9.2f %9.2f %8s %,12.0f %9.2f %10s %7d", who.label(), median,
                rounds.stream().mapToDouble(Figures::seconds).min().orElseThrow(),
                rounds.stream().mapToDouble(Figures::seconds).max().orElseThrow(),
                ratio(figures.ratio(size, piece, who, piece.baseline())), rounds.get(0).rows() / median,
                rounds.stream().mapToDouble(r -> r.measured().wall().toNanos() / 1e9).average().orElseThrow(), peak,
                rounds.size());
    }

    static String ratio(OptionalDouble ratio) {
        return ratio.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f", ratio.getAsDouble());
    }

    private void targets() {
        List<Target> targets = Targets.of(figures);
        line("%nTargets, at most: medians of the ratios within each round");
        if (targets.isEmpty()) {
            line("none at these sizes: they are for 100,000 and 1,000,000 applications");
        }
        targets.forEach(target -> line("%s", target.line()));
    }

    private void settings(List<String> settings) {
        line("%nThe server, as it says itself, the same for all");
        line("%s", settings.stream().map(setting -> "  " + setting).collect(Collectors.joining("\n")));
        line("This machine: %d processors, Java %s, %s %s", Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"), System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
