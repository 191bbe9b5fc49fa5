package yuejie.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yuejie.bench.report.Report;

/** The command: makes the data, starts the server, runs the rounds, writes the report. */
@Command(name = "scripts/bench", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures the import and the settlement of a month against tuned rivals, side by side, on the"
                + " same data and the same server. Ends with 1 where anybody's results differ.")
public final class Bench implements Callable<Integer> {

    private static final int LARGE = 1_000_000;

    @Parameters(paramLabel = "APPLICATIONS", arity = "0..*", defaultValue = "100000",
            description = "How many applications, one or more sizes (default: ${DEFAULT-VALUE}).")
    private List<Integer> sizes;

    @Option(names = "--rounds", paramLabel = "N",
            description = "How often all is measured (default: 5, and 1 from 1,000,000 applications on).")
    private Integer rounds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "For other data of the same kind.")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes (default: target/bench).")
    private Path out;

    @Option(names = "--keep", description = "Keep the data and what the programs said, in DIR/work.")
    private boolean keep;

    /** Runs the benchmark. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs the benchmark within this process, and returns its exit code. */
    static int run(String... arguments) {
        return new CommandLine(new Bench()).execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        Path folder = (out == null ? Project.file("target/bench") : out).toAbsolutePath().normalize();
        Path work = folder.resolve("work");
        delete(work);
        Files.createDirectories(work);
        Report report = new Report(folder, System.out);
        try (BenchServer server = BenchServer.start(work.resolve("postgresql"))) {
            report.settings(server.settings());
            List<Result> results = new ArrayList<>();
            for (int size : sizes) {
                results.addAll(new Rounds(server, report, work.resolve("size-" + size)).run(size, seed, rounds(size)));
            }
            report.write(results);
            return 0;
        } catch (DisagreementException e) {
            System.err.println(e.getMessage());
            return 1;
        } finally {
            if (!keep) {
                delete(work);
            }
        }
    }

    private int rounds(int size) {
        return rounds != null ? rounds : size < LARGE ? 5 : 1;
    }

    private static void delete(Path folder) throws Exception {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
