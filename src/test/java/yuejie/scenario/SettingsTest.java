package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A setting that cannot be meant is a wrong call, and is named with its value, where it stands, and what it could be.
 */
@OnBothDatabases
class SettingsTest {

    private static final String ALL = "spring.datasource.hikari.connection-timeout,"
            + " spring.datasource.hikari.maximum-pool-size, spring.datasource.hikari.minimum-idle,"
            + " spring.datasource.password, spring.datasource.url, spring.datasource.username, yuejie.catalogs,"
            + " yuejie.console.access-log, yuejie.console.hosts, yuejie.console.oidc-roles-claim,"
            + " yuejie.deduct-chunk, yuejie.deduction-needs-approval, yuejie.low-rows-percent, yuejie.low-sums-percent,"
            + " yuejie.orders.payment, yuejie.partition-size, yuejie.partition-timeout, yuejie.reference-chunk,"
            + " yuejie.settle-chunk, yuejie.threads, yuejie.usage-chunk";

    @ABook
    private BookRunner book;

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', value = {
        "yuejie.orders.payment | CREDIT | The setting yuejie.orders.payment (YUEJIE_ORDERS_PAYMENT) is CREDIT; it must"
                + " be EXTERNAL or BALANCE",
        "yuejie.threads | two | The setting yuejie.threads (YUEJIE_THREADS) is two; it must be a whole number",
        "yuejie.usage-chunk | 1e3 | The setting yuejie.usage-chunk (YUEJIE_USAGECHUNK) is 1e3; it must be a whole"
                + " number",
        "yuejie.partition-timeout | soon | The setting yuejie.partition-timeout (YUEJIE_PARTITIONTIMEOUT) is soon; it"
                + " must be a time such as 90s, 30m or 2h",
        "yuejie.deduction-needs-approval | maybe | The setting yuejie.deduction-needs-approval"
                + " (YUEJIE_DEDUCTIONNEEDSAPPROVAL) is maybe; it must be true or false",
        "yuejie.threads | 0 | The setting yuejie.threads is 0; it must be 1 or more",
        "yuejie.settle-chunk | -1 | The setting yuejie.settle-chunk is -1; it must be 1 or more",
        "yuejie.low-rows-percent | -1 | The setting yuejie.low-rows-percent is -1; it must be 0 or more",
        "yuejie.partition-timeout | -1s | The setting yuejie.partition-timeout is -1000; it must be 0 or more"})
    void aSettingThatCannotBeMeantIsNamed(String setting, String value, String words) {
        book.importing(new DropText().with("accounts.csv", "account_id,name", "acct,One").write(book.beside("drop")));
        assertThat(book.with(setting, value).run("settle", "--month", "2022-07"))
                .isEqualTo(new BookRunner.Ended(2, "", words + "\nTry: yuejie settle --help\n"));
    }

    @Test
    void howOrdersArePaidMayBeWrittenInSmallLetters() {
        book.with("yuejie.orders.payment", "balance");
        assertThat(book.importing(DropText.ofTwoApplications().write(book.beside("drop"))).exitCode()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "yuejie:\\n  threads: 1\\n  thread: 4 | , line 3: there is no setting yuejie.thread in this file; there"
                + " are ALL",
        "yuejie.home: elsewhere | , line 1: there is no setting yuejie.home in this file; there are ALL",
        "spring:\\n  flyway.locations: [x] | , line 2: there is no setting spring.flyway.locations[0] in this file;"
                + " there are ALL",
        "# mine\\nyuejie.threads: two | , line 2: The setting yuejie.threads is two; it must be a whole number",
        "yuejie:\\n  orders:\\n    payment: CREDIT | , line 3: The setting yuejie.orders.payment is CREDIT; it must be"
                + " EXTERNAL or BALANCE",
        "yuejie:\\n  threads: 0 | , line 2: The setting yuejie.threads is 0; it must be 1 or more",
        "yuejie:\\n\\tthreads: 2 | , line 2: it is no YAML: found character '\\t(TAB)' that cannot start any token."
                + " (Do not use \\t(TAB) for indentation)",
        "yuejie.threads: 1\\nyuejie.threads: 2 | , line 2: it is no YAML: found duplicate key yuejie.threads",
        "a: 1\\n---\\nb: 2 | : it has 2 documents (a line --- begins another one); it must be one"})
    void aMistakeInTheFileOfTheHomeIsNamedWithItsLineByEveryCommand(String text, String words) throws IOException {
        Path file = inHome(text.replace("\\n", "\n").replace("\\t", "\t"));
        String expected = file + words.replace("ALL", ALL) + "\nTry: yuejie ";
        assertThat(book.run("settle", "--month", "2022-07"))
                .isEqualTo(new BookRunner.Ended(2, "", expected + "settle --help\n"));
        assertThat(book.run("history")).isEqualTo(new BookRunner.Ended(2, "", expected + "history --help\n"));
    }

    @Test
    void theFileOfTheHomeIsReadAndTheEnvironmentWinsOverIt() throws IOException {
        inHome("yuejie:\n  orders.payment: BALANCE\n  threads: 1\n");
        Path drop = DropText.ofTwoApplications().with("orders.csv",
                "order_id,sdk_app_id,product,months,starts_on,purchased_at", "o,1,PRO,1,2022-07-01,2022-07-01T00:00:00")
                .write(book.beside("drop"));
        assertThat(book.importing(drop).exitCode()).isEqualTo(4);
        assertThat(book.run("orders", "--app", "1").out()).contains("the balance");
        BookRunner other = new BookRunner(book.beside("other")).with("yuejie.orders.payment", "EXTERNAL");
        Files.createDirectories(other.home());
        Files.copy(book.home().resolve("yuejie.yaml"), other.home().resolve("yuejie.yaml"));
        assertThat(other.importing(drop).exitCode()).isZero();
    }

    @Test
    void theFileOfTheHomeMayNameCatalogsAlsoForWhatNeedsNoBook() throws IOException {
        Path file = inHome("yuejie.catalogs: " + book.beside("nowhere") + "\n");
        assertThat(book.run("catalog", "list").err()).isEqualTo(book.beside("nowhere") + ": (directory): missing —"
                + " expected a readable directory of catalog files (*.yaml, *.yml)\n");
        Files.writeString(file, "");
        assertThat(book.run("catalog", "list").err()).isEmpty();
    }

    @Test
    void whatIsNoFileWithSettingsIsRefused() throws IOException {
        Path file = Files.createDirectories(book.home().resolve("yuejie.yaml"));
        assertThat(book.run("history"))
                .isEqualTo(new BookRunner.Ended(3, "", file + " is not a file with settings. Nothing was"
                        + " changed; move it away, then call again.\n"));
    }

    private Path inHome(String text) throws IOException {
        return Files.writeString(Files.createDirectories(book.home()).resolve("yuejie.yaml"), text);
    }
}
