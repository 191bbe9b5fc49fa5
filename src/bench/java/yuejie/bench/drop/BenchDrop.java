package yuejie.bench.drop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A data drop of one month for any number of applications: the same seed gives the same bytes.
 *
 * <p>A fifth of the applications are on trial, 60 % PRO, a fifth FLAGSHIP, at both sites. Of those that pay, 40 % have
 * more daily active users than the quota, 20 % more groups, 15 % pay for history storage, and 5 % were suspended for
 * a time. That is all that the rivals have to know: no plan ever changes, nothing is withdrawn, bought or revised
 * within the month, no application is parked, and no row is missing or bad. Yuejie has to be ready for each of these
 * and looks out for them, so the data favour the rivals, on purpose.
 *
 * @param applications how many
 * @param reference    the directory of the reference files, a drop without usage
 * @param days         the directory of the usage files, a drop without anything else
 */
public record BenchDrop(int applications, Path reference, Path days) {

    /** The month of all usage. */
    public static final YearMonth MONTH = YearMonth.of(2022, 7);

    static final LocalDate FIRST_DAY = MONTH.atDay(1);

    /** Writes a drop into a directory. */
    public static BenchDrop write(int applications, long seed, Path folder) throws IOException {
        BenchDrop drop = new BenchDrop(applications, folder.resolve("reference"), folder.resolve("days"));
        int accounts = Math.max(1, applications / 3);
        SplittableRandom random = new SplittableRandom(seed);
        ReferenceFiles.writeAccounts(drop.reference, accounts, random);
        UsageDays usage = new UsageDays(seed, applications);
        try (ReferenceFiles files = ReferenceFiles.in(drop.reference)) {
            for (int index : UsageDays.shuffled(random, applications)) {
                App app = App.of(seed, index, accounts);
                files.add(app);
                usage.add(index, app);
            }
        }
        for (int day = 1; day <= MONTH.lengthOfMonth(); day++) {
            usage.write(drop.usageFile(MONTH.atDay(day)), MONTH.atDay(day));
        }
        return drop;
    }

    /** The usage files in the order of their days. */
    public List<Path> usageFiles() {
        return Stream.iterate(FIRST_DAY, day -> day.plusDays(1)).limit(MONTH.lengthOfMonth()).map(this::usageFile)
                .toList();
    }

    private Path usageFile(LocalDate day) {
        return days.resolve("usage").resolve("usage-" + day + ".csv");
    }

    /** The snapshot rows of the month. */
    public long usageRows() {
        return (long) applications * MONTH.lengthOfMonth();
    }

    /** Reads every usage file once, so that none of those who are measured reads it from the disk. */
    public void warm() throws IOException {
        for (Path file : usageFiles()) {
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
