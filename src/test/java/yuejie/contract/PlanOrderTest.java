package yuejie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From day T to the day before T in the n-th month after, or to that month's last day (R2.1). */
class PlanOrderTest {

    @ParameterizedTest(name = "{0} + {1} months: to {2}")
    @CsvSource({
        "2022-07-15,  1, 2022-08-14",
        "2022-03-01,  1, 2022-03-31",
        "2023-01-31,  1, 2023-02-28", // no 31 February: to its last day
        "2024-01-31,  1, 2024-02-29",
        "2023-01-30,  1, 2023-02-28",
        "2024-01-30,  1, 2024-02-29",
        "2023-01-29,  1, 2023-02-28",
        "2024-01-29,  1, 2024-02-28", // there is a 29 February: to the day before
        "2024-02-29,  1, 2024-03-28",
        "2024-02-29, 12, 2025-02-28",
        "2024-02-29, 48, 2028-02-28",
        "2023-02-28,  1, 2023-03-27", // the day counts, not that it is the month's last
        "2022-08-31,  6, 2023-02-28",
        "2022-05-31,  1, 2022-06-30",
        "2022-05-31,  2, 2022-07-30",
        "2022-12-31,  1, 2023-01-30",
        "2022-01-01, 12, 2022-12-31",
        "2022-01-01, 60, 2026-12-31",
        "2020-02-29, 60, 2025-02-28"})
    void anOrderIsValidToItsLastDay(LocalDate startsOn, int months, LocalDate lastDay) {
        PlanOrder order = new PlanOrder("o", 1, "PRO", months, startsOn, Instant.EPOCH);
        assertThat(order.validity().startInclusive()).isEqualTo(startsOn);
        assertThat(order.validity().lastDay()).isEqualTo(lastDay);
    }
}
