package yuejie.bench.drop;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * One application of the drop.
 *
 * @param id         its public number; numbers have gaps
 * @param account    the number of the account that pays
 * @param site       {@code mainland} or {@code overseas}
 * @param plan       {@code TRIAL}, which has no order, {@code PRO} or {@code FLAGSHIP}
 * @param planStart  the first day of its only plan order, which lasts a year and covers the whole month
 * @param dau        the peak of its daily active users
 * @param groups     the peak of its groups
 * @param retention  days of history storage, set before the month; 0 where none were
 * @param suspension when it was suspended, where it was
 */
record App(long id, int account, String site, String plan, LocalDate planStart, int dau, int groups, int retention,
        Optional<Suspension> suspension) {

    /** From when until when, both within the month. */
    record Suspension(LocalDateTime from, LocalDateTime until) {
    }

    private static final int[] PRO_RETENTIONS = {30, 90, 180, 360};
    private static final int[] FLAGSHIP_RETENTIONS = {90, 180, 360};
    private static final int DAU_QUOTA = 10_000;
    private static final int GROUPS_QUOTA = 100_000;
    private static final int TRIAL_QUOTA = 100;

    static App of(long seed, int index, int accounts) {
        SplittableRandom random = new SplittableRandom(Mix.of(seed, index, -1));
        long id = 1_400_000_000L + 7L * index + random.nextInt(7);
        String site = random.nextInt(100) < 85 ? "mainland" : "overseas";
        int kind = random.nextInt(100);
        String plan = kind < 20 ? "TRIAL" : kind < 80 ? "PRO" : "FLAGSHIP";
        LocalDate planStart = BenchDrop.FIRST_DAY.minusDays(random.nextInt(1, 330));
        int account = random.nextInt(accounts);
        if (plan.equals("TRIAL")) {
            return new App(id, account, site, plan, planStart, random.nextInt(TRIAL_QUOTA + 1),
                    random.nextInt(TRIAL_QUOTA + 1), 0, Optional.empty());
        }
        return new App(id, account, site, plan, planStart, peak(random, 40, DAU_QUOTA),
                peak(random, 20, GROUPS_QUOTA), retention(random, plan), suspension(random));
    }

    boolean isPaying() {
        return !plan.equals("TRIAL");
    }

    /** Above the quota in so many of a hundred; of the others, some exactly at it. */
    private static int peak(SplittableRandom random, int percentAbove, int quota) {
        if (random.nextInt(100) < percentAbove) {
            return random.nextInt(quota + 1, 9 * quota);
        }
        return Math.min(quota, random.nextInt(quota + quota / 20));
    }

    private static int retention(SplittableRandom random, String plan) {
        int[] sold = plan.equals("PRO") ? PRO_RETENTIONS : FLAGSHIP_RETENTIONS;
        return random.nextInt(100) < 15 ? sold[random.nextInt(sold.length)] : 0;
    }

    /** Some minutes to six days, so that some span whole days, which do not count for the peak (R3.2). */
    private static Optional<Suspension> suspension(SplittableRandom random) {
        if (random.nextInt(100) >= 5) {
            return Optional.empty();
        }
        LocalDateTime from = BenchDrop.FIRST_DAY.atStartOfDay().plusSeconds(1 + random.nextInt(24 * 86_400));
        return Optional.of(new Suspension(from, from.plusSeconds(1_001 + 2L * random.nextInt(3 * 86_400))));
    }
}
