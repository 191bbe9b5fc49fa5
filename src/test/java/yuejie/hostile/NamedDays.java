package yuejie.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import yuejie.scenario.BookRunner.Ended;

/**
 * Nobody is billed less in silence: where an application is billed less than the sound drop says, every day of the
 * month of which rows were not taken in is named, by an import that ends with 3 or 4, and by the settlement.
 *
 * @param seed     the round
 * @param verdicts what became of its files, by their names
 */
record NamedDays(long seed, Map<String, Verdict> verdicts) {

    private static final int SDK_APP_ID = 1;
    private static final int TOTAL = 6;

    /**
     * Compares what was billed.
     *
     * @param billed what the settlement exported
     * @param whole  what would have been exported of the sound drop, computed without the product
     */
    void check(Ended imported, Ended settled, String billed, String whole) {
        Map<String, BigDecimal> totals = totals(billed);
        boolean less = totals(whole).entrySet().stream()
                .anyMatch(app -> totals.get(app.getKey()).compareTo(app.getValue()) < 0);
        if (!less) {
            return;
        }
        verdicts.forEach((name, verdict) -> {
            if (name.startsWith("usage-" + SoundDrop.MONTH) && (verdict.isRefused() || verdict.rejected() > 0)) {
                String what = "round " + seed + ", " + verdict;
                assertThat(imported.exitCode()).as(what).isIn(3, 4);
                assertThat(imported.err().lines()).as(what).anyMatch(line -> verdict.isRefused()
                        ? line.startsWith("Refused: ") && line.toLowerCase(Locale.ROOT).contains(name)
                        : line.contains(name) && line.endsWith(" rejected."));
                if (!verdict.isRefused()) {
                    String day = name.substring("usage-".length(), name.length() - ".csv".length());
                    assertThat(settled.exitCode()).as(what).isEqualTo(4);
                    assertThat(settled.err()).as(what).contains("Rejected and not billed: " + day + ": ");
                }
            }
        });
    }

    private static Map<String, BigDecimal> totals(String assessments) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        assessments.lines().skip(1).map(line -> line.split(","))
                .forEach(row -> totals.put(row[SDK_APP_ID], new BigDecimal(row[TOTAL])));
        return totals;
    }
}
