package yuejie.bench.console;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import yuejie.bench.drop.BenchDrop;

/** Further months of a drop: the usage of its own month, with other dates, and orders and money for three years. */
final class Months {

    private final BenchDrop drop;
    private final Path folder;

    Months(BenchDrop drop, Path folder) {
        this.drop = drop;
        this.folder = folder;
    }

    /** The month that is so many months after the drop's own. */
    static YearMonth month(int later) {
        return BenchDrop.MONTH.plusMonths(later);
    }

    /**
     * Lets all orders last three years and nearly all accounts have enough money for as long, and returns the directory
     * of the reference files.
     */
    Path reference() throws IOException {
        rewrite("orders.csv", "^([^,]*,[^,]*,[^,]*),12,", "$1,36,");
        rewrite("topups.csv", "\\.50,", "0000.50,");
        return drop.reference();
    }

    private void rewrite(String name, String what, String by) throws IOException {
        Path file = drop.reference().resolve(name);
        Files.write(file, Files.readAllLines(file).stream().map(line -> line.replaceFirst(what, by)).toList());
    }

    /** Writes the usage of a month, and returns its directory. */
    Path usage(int later) throws IOException {
        YearMonth month = month(later);
        Path usage = Files.createDirectories(folder.resolve(month.toString()).resolve("usage"));
        List<Path> days = drop.usageFiles();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            String date = month.atDay(day).toString();
            String before = BenchDrop.MONTH.atDay(day).toString();
            try (BufferedWriter out = Files.newBufferedWriter(usage.resolve("usage-" + date + ".csv"));
                    var lines = Files.lines(days.get(day - 1))) {
                for (String line : (Iterable<String>) lines::iterator) {
                    out.append(line.replace(before, date)).append('\n');
                }
            }
        }
        return usage.getParent();
    }
}
