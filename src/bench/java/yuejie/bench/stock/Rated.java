package yuejie.bench.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A month with the lines of its invoice; without lines, nothing is due. */
record Rated(Month month, List<Line> lines) {

    /** A line; of history storage, without meter, date, quota and blocks. */
    record Line(long sdkAppId, int number, String item, String plan, Overage overage, long quantity,
            BigDecimal unitPrice, BigDecimal fee, long serviceSeconds, BigDecimal amount) {
    }

    /** What an overage was computed from; block and quota are the same size. */
    record Overage(String meter, LocalDate peakDate, long quota, long blocks) {
    }

    BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    String catalog() {
        return month.site() + "-2022";
    }
}
