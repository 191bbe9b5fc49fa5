package yuejie.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import yuejie.seal.CanonicalRows;
import yuejie.seal.Manifest;

/** Adds a date's attempts up, month by month, and compares them with the lines of a manifest. */
public final class MonthlyAttempts {

    public static final String ATTEMPTS = "attempts ";
    private static final String DEDUCTED = "deducted ";

    private final Map<String, String> lines = new LinkedHashMap<>();
    private final CanonicalRows rows = new CanonicalRows();
    private String month = "";
    private BigDecimal deducted = BigDecimal.ZERO;

    /** Adds an attempt; they come by month, application as a number, and adjustment. */
    public void add(AttemptRow attempt) {
        if (!attempt.month().equals(month)) {
            end();
            month = attempt.month();
        }
        attempt.fields().forEach(rows::field);
        rows.end();
        deducted = deducted.add(new BigDecimal(attempt.amount()));
    }

    private void end() {
        if (!month.isEmpty()) {
            lines.put(ATTEMPTS + month, rows.sum());
            lines.put(DEDUCTED + month, deducted.setScale(2).toPlainString());
        }
        deducted = BigDecimal.ZERO;
    }

    /**
     * The lines that differ, in words.
     *
     * @param months which months are compared
     */
    public List<String> differ(Manifest manifest, Predicate<String> months) {
        end();
        month = "";
        List<String> differ = new ArrayList<>();
        lines.forEach((key, now) -> {
            if (months.test(key.substring(key.indexOf(' ') + 1))) {
                Words.differ(manifest, key, now).ifPresent(differ::add);
            }
        });
        manifest.keys().stream().filter(key -> key.startsWith(ATTEMPTS) || key.startsWith(DEDUCTED))
                .filter(key -> months.test(key.substring(key.indexOf(' ') + 1)) && !lines.containsKey(key))
                .forEach(key -> Words.differ(manifest, key, "nothing").ifPresent(differ::add));
        return differ;
    }
}
