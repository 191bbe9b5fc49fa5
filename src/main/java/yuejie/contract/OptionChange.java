package yuejie.contract;

import java.time.Instant;

/**
 * A change of an option that is billed after the month (R5).
 *
 * @param appNo       the application's internal number
 * @param option      the option, for example {@code HISTORY_STORAGE}
 * @param value       its new value, in days; 0 closes it
 * @param effectiveAt from when on, inclusive
 */
public record OptionChange(int appNo, String option, long value, Instant effectiveAt) implements Fact {

    private record Key(int appNo, String option, Instant effectiveAt) {
    }

    @Override
    public Object key() {
        return new Key(appNo, option, effectiveAt);
    }
}
