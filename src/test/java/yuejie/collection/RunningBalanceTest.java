package yuejie.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuejie.money.Money;

/** What can be taken on a day leaves neither its balance nor that of a later day below zero. */
class RunningBalanceTest {

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @CsvSource(delimiter = '|', value = {
        // moved, day by day                    | available | on
        "''                                     | 0.00      | 2022-01-05",
        "2022-01-05 10.00                       | 0.00      | 2022-01-04",
        "2022-01-05 10.00                       | 10.00     | 2022-01-05",
        "2022-01-05 10.00                       | 10.00     | 2022-01-06",
        "2022-01-05 10.00, 2022-01-05 -4.00     | 6.00      | 2022-01-05",
        // the order of the 7th stays covered
        "2022-01-05 10.00, 2022-01-07 -4.00     | 6.00      | 2022-01-05",
        // what comes later is not there yet, and what it pays for later is not lacking now
        "2022-01-05 10.00, 2022-01-07 90.00, 2022-01-08 -95.00 | 5.00 | 2022-01-06",
        "2022-01-05 10.00, 2022-01-07 90.00, 2022-01-08 -85.00 | 10.00 | 2022-01-06",
        "2022-01-05 10.00, 2022-01-07 90.00, 2022-01-08 -85.00 | 15.00 | 2022-01-07",
        "2022-01-05 10.00, 2022-01-06 -10.00, 2022-01-07 10.00 | 0.00 | 2022-01-05",
        "2022-01-05 -3.00                       | -3.00     | 2022-01-05"})
    void theLeastBalanceFromTheDayOnCanBeTaken(String moved, String available, LocalDate on) {
        RunningBalance balance = new RunningBalance();
        for (String each : moved.isEmpty() ? new String[0] : moved.split(", ")) {
            balance.move(LocalDate.parse(each.split(" ")[0]), Money.of(each.split(" ")[1]));
        }
        assertThat(balance.availableOn(on)).hasToString(available);
    }
}
