package yuejie.bench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import yuejie.bench.Result;

/** Says how far the benchmark has come, and writes what came out into a directory. */
public final class Report {

    private final Path folder;
    private final PrintStream out;
    private final long start = System.nanoTime();
    private List<String> settings = List.of();

    /** A report in a directory; the table is printed as well. */
    public Report(Path folder, PrintStream out) throws IOException {
        this.folder = folder;
        this.out = out;
        Files.writeString(rawResults(), RawCsv.HEADER);
    }

    private Path rawResults() {
        return folder.resolve("bench.csv");
    }

    /** Keeps the server's settings, to be printed with the table. */
    public void settings(List<String> shown) {
        settings = shown;
    }

    /** Says what is going on. */
    public void progress(String what) {
        System.err.printf(Locale.ROOT, "[%4d s] %s%n", (System.nanoTime() - start) / 1_000_000_000, what);
    }

    /** Says what has just been measured, and keeps it, also where something later fails. */
    public void measured(Result result) throws IOException {
        Files.writeString(rawResults(), RawCsv.line(result), StandardOpenOption.APPEND);
        progress(String.format(Locale.ROOT, "round %d, %s, %s: %.2f s", result.round(),
                result.piece().name().toLowerCase(Locale.ROOT), result.who().label(), Figures.seconds(result)));
    }

    /** Writes the plan of the SQL rival's query. */
    public void plan(int applications, String plan) throws IOException {
        Files.writeString(folder.resolve("settlement-plan-" + applications + ".txt"), plan);
    }

    /** Writes table and pictures, and prints the table. */
    public void write(List<Result> results) throws IOException {
        Figures figures = new Figures(results);
        String table = TextTable.of(figures, settings);
        out.print(table);
        Files.writeString(folder.resolve("bench.txt"), table);
        for (int size : figures.sizes().toArray()) {
            Files.writeString(folder.resolve("bench-" + size + ".svg"), Picture.of(figures, size));
        }
    }
}
