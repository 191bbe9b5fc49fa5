package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import yuejie.oracle.RandomDrop;

/** A settled month is settled again with a corrected version of its catalog, by adjustments (R9.3, R10.1). */
@OnBothDatabases
@Tag("each-time")
class RepriceTest {

    private static final String[] ADJUST = {"adjust", "--month", "2022-07"};

    @ABook
    private BookRunner book;
    private Path prices;

    @BeforeEach
    void aCorrectedCatalog() throws IOException {
        prices = CorrectedPrices.writeTo(book.beside("prices"));
    }

    @Test
    void theDifferenceToWhatWasIssuedBecomesAnAdjustmentAndWhatWasParkedIsInvoiced() {
        book.importing(ofThreeApplications().write(book.beside("drop")));
        book.settle("2022-07");
        assertThat(run("--reprice").err())
                .isEqualTo("2022-07 was settled with mainland-2022 version 1, overseas-2022 version 1,"
                        + " and no higher version of these is known that holds for it. Give the corrected catalog,"
                        + " with its id and a higher version, with --catalogs DIR. Nothing was changed.\n");

        BookRunner.Ended preview = run("--reprice", "--preview", "--catalogs", prices.toString());
        assertThat(preview.out()).contains("1            INVOICED     IM-202207-1-A1  400.00\n")
                .contains("2            INVOICED     IM-202207-2-A1  800.00\n")
                .endsWith("2 applications, 0 of them parked; 2 invoices to pay,"
                        + " 1200.00 CNY; 0 credits, 0.00 CNY. Nothing was written. To do it: yuejie adjust --month"
                        + " 2022-07 --reprice\n");
        assertThat(book.export("2022-07").get("invoices.csv")).doesNotContain("-A1");

        BookRunner.Ended repriced = run("--reprice", "--catalogs", prices.toString());
        assertThat(repriced.exitCode()).as(repriced.err()).isZero();
        Map<String, String> exports = book.export("2022-07");
        assertThat(exports.get("invoice_lines.csv"))
                .contains("IM-202207-1-A1,1,DAU_OVERAGE,PRO,dau,30000,2022-07-14,10000,2,"
                        + "1250.00,2500.00,2678400,2678400,500.00\n")
                .contains("IM-202207-1-A1,2,GROUP_OVERAGE,PRO,groups,100001,"
                        + "2022-07-14,100000,1,900.00,900.00,2678400,2678400,-100.00\n")
                .contains("IM-202207-2-A1,1,HISTORY_STORAGE");
        assertThat(exports.get("assessments.csv")).contains("2022-07,3,A,INVOICED,,IM-202207-3,3000.00,");
        assertThat(book.run("verify", "--month", "2022-07").exitCode()).isZero();
        assertThat(book.run("explain", "IM-202207-1-A1").out()).contains("mainland-2022 version 2");
        assertThat(book.run("explain", "--app", "1", "--month", "2022-07").exitCode()).isZero();
        assertThat(book.run("history", "--decisions").out()).contains("REPRICE");

        assertThat(run("--reprice", "--catalogs", prices.toString()).out())
                .isEqualTo("No application of 2022-07 is priced"
                        + " differently now; there is nothing to settle again. Nothing was changed.\n");
        assertThat(book.export("2022-07")).isEqualTo(exports);
    }

    @Test
    void aCorrectionAfterwardsGoesByTheCorrectedPricesThoughTheyAreNotGivenAgain() {
        book.importing(DropText.ofTwoApplications().withUsageOf("2022-07").write(book.beside("drop")));
        book.settle("2022-07");
        assertThat(run("--reprice", "--catalogs", prices.toString()).exitCode()).isZero();
        // 12000 → 22000 users: 2 blocks of 1250.00 less the one that is invoiced by now
        book.importing(new DropText().withUsage("2022-07-20", "1,2022-07-20,22000,300", "2,2022-07-20,100,300")
                .write(book.beside("correction")));
        assertThat(run().out()).contains("1 application, 0 of them parked; 1 invoice to pay, 1250.00 CNY");
        assertThat(book.run("verify", "--month", "2022-07").exitCode()).isZero();
    }

    @Test
    void aRandomBookComesToWhatItWouldHaveWithTheCorrectedPricesFromTheBeginning() {
        RandomDrop.of(62, YearMonth.of(2022, 7), 120).writeTo(book.beside("drop"));
        book.importing(book.beside("drop"));
        book.settle("2022-07");
        assertThat(run("--reprice", "--catalogs", prices.toString()).exitCode()).isIn(0, 4);
        BookRunner other = new BookRunner(book.beside("other"));
        other.importing(book.beside("drop"));
        other.run("settle", "--month", "2022-07", "--catalogs", prices.toString());
        String due = "select i.sdk_app_id, l.item, sum(l.amount) from invoice i join invoice_line l on l.invoice_no ="
                + " i.invoice_no group by i.sdk_app_id, l.item having sum(l.amount) <> 0 order by i.sdk_app_id, l.item";
        assertThat(book.query(due)).isEqualTo(other.query(due)).hasSizeGreaterThan(50);
        assertThat(book.query("select count(*) from invoice where adjustment > 0").get(0)).isNotEqualTo("0");
        assertThat(book.run("verify", "--month", "2022-07").exitCode()).isZero();
    }

    /** 1: two blocks of users and one of groups; 2: 60 days of history, parked; 3: another site. */
    private static DropText ofThreeApplications() {
        return new DropText().with("accounts.csv", "account_id,name", "A,Alpha")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1,A,mainland,2022-01-01",
                        "2,A,mainland,2022-01-01",
                        "3,A,overseas,2022-01-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "O1,1,PRO,2,2022-07-01,2022-07-01T00:00:00", "O2,2,PRO,2,2022-07-01,2022-07-01T00:00:00",
                        "O3,3,PRO,2,2022-07-01,2022-07-01T00:00:00")
                .with("options.csv", "sdk_app_id,option,value,effective_at", "2,HISTORY_STORAGE,60,2022-07-01T00:00:00")
                .withUsageOf("2022-07")
                .withUsage("2022-07-14", "1,2022-07-14,30000,100001", "2,2022-07-14,5,5", "3,2022-07-14,10001,5");
    }

    private BookRunner.Ended run(String... options) {
        String[] call = new String[ADJUST.length + options.length];
        System.arraycopy(ADJUST, 0, call, 0, ADJUST.length);
        System.arraycopy(options, 0, call, ADJUST.length, options.length);
        return book.run(call);
    }
}
