package yuejie.bench.stock;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An application's month as the query gives it.
 *
 * @param plan           {@code TRIAL} where there is no order
 * @param dau            the peak of the month, packed with its day
 * @param groups         the peak of the month, packed with its day
 * @param retention      days of history storage; 0 for none
 * @param serviceSeconds seconds of the month in which it was not suspended
 */
record Month(int appNo, long sdkAppId, String accountId, String site, String plan, long dau, long groups,
        long retention, long serviceSeconds) {

    private static final LocalDate LAST_DAY = LocalDate.of(2022, 7, 31);

    static final BigDecimal SECONDS = BigDecimal.valueOf(31 * 86_400);

    /** The peak that is packed in a number. */
    static long peak(long packed) {
        return packed / 32;
    }

    /** The earliest day that had it. */
    static LocalDate date(long packed) {
        return LAST_DAY.minusDays(packed % 32);
    }
}
