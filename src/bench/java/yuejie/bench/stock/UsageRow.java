package yuejie.bench.stock;

import java.time.LocalDate;

/** A row of a usage file. */
record UsageRow(long sdkAppId, LocalDate date, long dau, long groups) {
}
