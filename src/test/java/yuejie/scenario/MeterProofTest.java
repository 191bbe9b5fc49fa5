package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static yuejie.scenario.MeterShop.MONTH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import yuejie.audit.proof.Discrepancy;
import yuejie.audit.proof.JdbcProof;
import yuejie.calendar.BillingMonth;

/** What was measured by a further meter is proved before a month is sealed, and sealed with it. */
@OnBothDatabases
class MeterProofTest {

    private static final String DAY = "2022-05-14";
    private static final String SNAPSHOTS = "usage_daily of application 2, as 2022-05 revision 1 saw it: the snapshots"
            + " are not those that were sealed (31 days)";

    @ABook
    private BookRunner book;
    private SingleConnectionDataSource dataSource;
    private JdbcTemplate jdbc;

    @BeforeEach
    void settleAndCorrect() {
        book.with("yuejie.catalogs", MeterShop.catalogs(book.beside("catalogs")).toString());
        DropText drop = MeterShop.day(MeterShop.drop(), DAY, "1," + DAY + ",100,300,", "2," + DAY + ",50,5,207");
        assertThat(book.importing(drop.write(book.beside("drop"))).exitCode()).isZero();
        assertThat(book.settle(MONTH).exitCode()).isZero();
        dataSource = new SingleConnectionDataSource(book.url(), true);
        jdbc = new JdbcTemplate(dataSource);
        Protection.lifted(Database.ofThisRun()).forEach(jdbc::execute);
    }

    @AfterEach
    void close() {
        dataSource.destroy();
    }

    private List<String> proof() {
        return new JdbcProof(jdbc).check(BillingMonth.parse(MONTH), 1, Long.MAX_VALUE).stream()
                .map(Discrepancy::toString).toList();
    }

    private void assertVerified(String... findings) {
        dataSource.destroy();
        BookRunner.Ended ended = book.run("verify", "--month", MONTH);
        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(findings.length == 0 ? 0 : 4);
        assertThat((ended.out() + ended.err()).lines().map(String::strip)).containsAll(List.of(findings));
    }

    @Test
    void whatNobodyAlteredIsProved() {
        assertThat(proof()).isEmpty();
        assertVerified();
    }

    @Test
    void aValueThatWasAlteredBreaksTheSumAndThePeakAndTheSeal() {
        jdbc.update("update usage_meter set meter_value = 206 where usage_date = date '" + DAY + "'");
        // 30 x 7 + 207 = 417
        assertThat(proof()).hasSize(2).anySatisfy(broken -> assertThat(broken).contains("a sum is what was measured on"
                + " its days (R10.3)", "IM-202205-2 line 1")).anySatisfy(broken -> assertThat(broken)
                        .contains("a peak is what was measured on its day (R3.3)", "IM-202205-2 line 2"));
        assertVerified("invoice_line IM-202205-2 line 1: its sum of calls is 417, measured was 416 (R10.3)",
                "invoice_line IM-202205-2 line 2: its peak of calls is 207 on " + DAY + ", measured was 206 (R3.3)",
                SNAPSHOTS);
    }

    @Test
    void aValueThatNoLineRestsOnBreaksTheSeal() {
        jdbc.update("insert into usage_meter select usage_date, 'calls', 1, 5, file_id from usage_daily"
                + " where usage_date = date '" + DAY + "' and app_no = 1");
        assertThat(proof()).isEmpty();
        assertVerified(SNAPSHOTS.replace("application 2", "application 1"));
    }

    @Test
    void aValueThatACorrectionReplacedIsSealedToo() {
        dataSource.destroy();
        assertThat(book.importing(MeterShop.day(new DropText(), DAY, "2," + DAY + ",50,5,300")
                .write(book.beside("correction"))).exitCode()).isZero();
        assertThat(book.run("verify", "--month", MONTH).exitCode()).isZero();
        book.update("update usage_meter_replaced set meter_value = 208");
        assertVerified(SNAPSHOTS);
    }

    @Test
    void theDaysOfASumAndTheAggregateAreEvidence() {
        jdbc.update("update invoice_line set summed_days = '" + "1".repeat(30) + "0' where line_no = 1");
        assertThat(proof()).hasSize(1);
        assertVerified("invoice_line IM-202205-2 line 1: its sum of calls is 417, measured was 410 (R10.3)",
                "assessment of application 2 in 2022-05 revision 1: what the exports leave out is not what was sealed:"
                        + " its catalog or its reason in words, or block_size or issued_before of a line of"
                        + " IM-202205-2");
    }

    @Test
    void anExportIsVerifiedByItself() throws IOException {
        dataSource.destroy();
        book.export(MONTH);
        Path out = book.beside("book-out");
        assertThat(book.run("verify", "--month", MONTH, "--exports", out.toString()).exitCode()).isZero();
        assertThat(Files.readString(out.resolve("manifest.json"))).contains("""
                  "charges" : [
                    {
                      "catalog" : "shop-2022",
                      "item" : "CALLS",
                      "plan" : "PAID",
                      "aggregate" : "SUM",
                      "minimum" : "0.00"
                    }
                  ],
                """);
        Path lines = out.resolve("invoice_lines.csv");
        Files.writeString(lines, Files.readString(lines).replace("0.005,2.085,", "0.005,2.086,"));
        BookRunner.Ended ended = book.run("verify", "--month", MONTH, "--exports", out.toString());
        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.out() + ended.err()).contains("invoice_lines.csv IM-202205-2 line 1: its fee of 2.086 is not"
                + " 417 blocks x 0.005 (R4.1)");
    }
}
