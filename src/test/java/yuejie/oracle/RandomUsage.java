package yuejie.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A month of snapshots of one application in a random drop (R3): small days and chosen peaks. */
final class RandomUsage {

    static final String[] COLUMNS = {"sdk_app_id", "usage_date", "dau", "groups"};

    static final Long[] DAU_PEAKS = {0L, 1L, 100L, 9_999L, 10_000L, 10_001L, 19_999L, 20_000L, 20_001L, 100_001L,
        4_999_999L, 999_999_999_999L};
    static final Long[] GROUP_PEAKS = {0L, 99_999L, 100_000L, 100_001L, 200_000L, 200_001L, 20_000_001L,
        999_999_999_999L};

    final Map<LocalDate, List<String>> rows = new TreeMap<>();
    final Map<LocalDate, List<String>> corrections = new TreeMap<>();
    private final Dice dice;
    private final String app;
    private final YearMonth month;

    RandomUsage(Dice dice, long app, LocalDate createdOn, YearMonth month) {
        this.dice = dice;
        this.app = Long.toString(app);
        this.month = month;
        if (createdOn.isAfter(month.atEndOfMonth())) {
            return;
        }
        boolean strayDays = dice.chance(20);
        int missing = dice.pick(0, 0, 0, 0, 3, 10, 40);
        long[][] values = values();
        for (int i = 1; i <= month.lengthOfMonth(); i++) {
            LocalDate day = month.atDay(i);
            boolean reported = strayDays || !day.isBefore(createdOn);
            if (reported && !dice.chance(missing)) {
                rows.put(day, row(day, values[0][i - 1], values[1][i - 1]));
            }
        }
        for (int i = dice.pick(0, 0, 1, 2, 3); i > 0; i--) {
            LocalDate day = dice.dayOf(month);
            corrections.put(day, row(day, dice.pick(DAU_PEAKS), dice.pick(GROUP_PEAKS)));
        }
    }

    /** What is known of each day after the corrections. */
    Map<LocalDate, List<String>> corrected() {
        Map<LocalDate, List<String>> all = new TreeMap<>(rows);
        all.putAll(corrections);
        return all;
    }

    private long[][] values() {
        long[][] values = new long[2][month.lengthOfMonth()];
        for (int i = 0; i < month.lengthOfMonth(); i++) {
            values[0][i] = dice.between(800, 3000);
            values[1][i] = dice.between(5000, 20_000);
        }
        peaks(values[0], DAU_PEAKS, 250_000);
        peaks(values[1], GROUP_PEAKS, 3_000_000);
        return values;
    }

    /** A few peaks, each on one to three days, or nearly, so that the right one must be found (R3.3, R4.2). */
    private void peaks(long[] values, Long[] boundaries, int highest) {
        for (int i = dice.between(0, 3); i > 0; i--) {
            long peak = dice.chance(60) ? boundaries[dice.below(boundaries.length - 1)] : dice.below(highest);
            peak = dice.chance(3) ? boundaries[boundaries.length - 1] : peak;
            for (int days = dice.between(1, 3); days > 0; days--) {
                long nearly = dice.chance(30) ? Math.max(0, peak - dice.between(1, 9)) : peak;
                values[dice.below(values.length)] = nearly;
            }
        }
    }

    private List<String> row(LocalDate day, long dau, long groups) {
        return List.of(app, day.toString(), Long.toString(dau), Long.toString(groups));
    }
}
