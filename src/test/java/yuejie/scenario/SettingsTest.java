package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that cannot be meant is a wrong call, and is named with its value and what it could be. */
@OnBothDatabases
class SettingsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', value = {
        "yuejie.orders.payment | CREDIT | The setting yuejie.orders.payment (YUEJIE_ORDERS_PAYMENT) is CREDIT; it must be"
                + " EXTERNAL or BALANCE",
        "yuejie.threads | two | The setting yuejie.threads (YUEJIE_THREADS) is two; it must be a whole number",
        "yuejie.usage-chunk | 1e3 | The setting yuejie.usage-chunk (YUEJIE_USAGECHUNK) is 1e3; it must be a whole number",
        "yuejie.partition-timeout | soon | The setting yuejie.partition-timeout (YUEJIE_PARTITIONTIMEOUT) is soon; it must"
                + " be a time such as 90s, 30m or 2h",
        "yuejie.deduction-needs-approval | maybe | The setting yuejie.deduction-needs-approval"
                + " (YUEJIE_DEDUCTIONNEEDSAPPROVAL) is maybe; it must be true or false",
        "yuejie.threads | 0 | The setting yuejie.threads is 0; it must be 1 or more",
        "yuejie.settle-chunk | -1 | The setting yuejie.settle-chunk is -1; it must be 1 or more",
        "yuejie.low-rows-percent | -1 | The setting yuejie.low-rows-percent is -1; it must be 0 or more",
        "yuejie.partition-timeout | -1s | The setting yuejie.partition-timeout is -1000; it must be 0 or more"})
    void aSettingThatCannotBeMeantIsNamed(String setting, String value, String words) {
        BookRunner book = new BookRunner(folder.resolve("book"));
        book.importing(new DropText().with("accounts.csv", "account_id,name", "acct,One").write(folder.resolve("drop")));
        assertThat(book.with(setting, value).run("settle", "--month", "2022-07"))
                .isEqualTo(new BookRunner.Ended(2, "", words + "\nTry: yuejie settle --help\n"));
    }

    @Test
    void howOrdersArePaidMayBeWrittenInSmallLetters() {
        BookRunner book = new BookRunner(folder.resolve("book")).with("yuejie.orders.payment", "balance");
        assertThat(book.importing(DropText.ofTwoApplications().write(folder.resolve("drop"))).exitCode()).isZero();
    }
}
