package yuejie.bench.drop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * The usage files. Each meter of an application reaches its peak on one day, some again on a later one, and stays
 * below it on all others. The rows of each file come in an order of their own.
 */
final class UsageDays {

    private static final String HEADER = "sdk_app_id,usage_date,dau,groups";
    private static final int DAYS = 31;

    private final long seed;
    private final long[] ids;
    private final int[] dau;
    private final int[] groups;

    UsageDays(long seed, int applications) {
        this.seed = seed;
        ids = new long[applications];
        dau = new int[applications];
        groups = new int[applications];
    }

    void add(int index, App app) {
        ids[index] = app.id();
        dau[index] = app.dau();
        groups[index] = app.groups();
    }

    void write(Path file, LocalDate date) throws IOException {
        int day = date.getDayOfMonth();
        int[] order = shuffled(new SplittableRandom(Mix.of(seed, day, -2)), ids.length);
        String dateText = date.toString();
        try (CsvBytes csv = new CsvBytes(file, HEADER)) {
            for (int index : order) {
                long mixed = Mix.of(seed, index, day);
                csv.with(ids[index]).with(dateText)
                        .with(value(dau[index], index, day, mixed & 0xFFFF))
                        .with(value(groups[index], index ^ 1, day, mixed >>> 48))
                        .end();
            }
        }
    }

    private int value(int peak, int lot, int day, long share) {
        long mixed = Mix.of(seed, lot, 0);
        int peakDay = 1 + (int) (mixed >>> 8 & 0xFFFF) % DAYS;
        boolean twice = (mixed & 3) == 0;
        boolean isPeak = day == peakDay || twice && day == peakDay + 2;
        return isPeak ? peak : (int) (peak * share >> 16);
    }

    static int[] shuffled(SplittableRandom random, int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
