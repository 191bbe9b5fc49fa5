package yuejie.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.scenario.Database;

/** The command: runs the matrix on both databases, prints the table and writes it. */
@Command(name = "scripts/kill-matrix", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Kills every command at every crash point and at random moments, runs it again, and compares what"
                + " came of it with what an undisturbed run comes to. Called again, it goes on where it stopped. Ends"
                + " with 1 where anything differs or a crash point is never come to.")
public final class KillMatrixCommand implements Callable<Integer> {

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "For other books and moments.")
    private long seed;

    @Option(names = "--kills", paramLabel = "N", defaultValue = "100",
            description = "Random kills on each database, at least (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "target/kill-matrix",
            description = "Where results and table go (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(names = "--database", paramLabel = "NAME", description = "H2 or POSTGRESQL alone.")
    private Database database;

    /** Runs the matrix. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new KillMatrixCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(out);
        System.setProperty("tests.durable", "true");
        List<Cell> all = new ArrayList<>();
        for (Database each : database == null ? List.of(Database.values()) : List.of(database)) {
            System.setProperty("tests.database", each.name());
            Path work = Files.createTempDirectory("kill-matrix-");
            all.addAll(new KillMatrix(work, out.resolve("results-" + seed + ".csv"), seed)
                    .run(KillMatrix.Extent.full(kills)));
            delete(work);
        }
        String table = table(all);
        Files.writeString(out.resolve("kill-matrix.md"), table);
        System.out.print(table);
        return all.stream().allMatch(cell -> cell.result().equals(Cell.SAME)) ? 0 : 1;
    }

    /** One row for each database and command; then whatever differed. */
    static String table(List<Cell> cells) {
        StringBuilder table = new StringBuilder("| database | command | crash points | kills at them | random kills"
                + " | told to stop | started twice | differences |\n|---|---|---|---|---|---|---|---|\n");
        Map<String, List<Cell>> rows = cells.stream().collect(Collectors.groupingBy(
                cell -> "| " + cell.database() + " | " + cell.stage() + " | ", TreeMap::new, Collectors.toList()));
        rows.forEach((name, row) -> table.append(name)
                .append(of(row, Cell.Kind.POINT).stream().map(cell -> cell.what().split(":")[0]).distinct().count())
                .append(" | ").append(kills(row, Cell.Kind.POINT)).append(" | ").append(kills(row, Cell.Kind.RANDOM))
                .append(" | ").append(kills(row, Cell.Kind.STOP)).append(" | ").append(of(row, Cell.Kind.TWINS).size())
                .append(" | ").append(row.stream().filter(cell -> !cell.result().equals(Cell.SAME)).count())
                .append(" |\n"));
        cells.stream().filter(cell -> !cell.result().equals(Cell.SAME))
                .forEach(cell -> table.append('\n').append(cell.line()).append('\n'));
        return table.toString();
    }

    private static List<Cell> of(List<Cell> row, Cell.Kind kind) {
        return row.stream().filter(cell -> cell.kind() == kind).toList();
    }

    private static int kills(List<Cell> row, Cell.Kind kind) {
        return of(row, kind).stream().mapToInt(Cell::kills).sum();
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
