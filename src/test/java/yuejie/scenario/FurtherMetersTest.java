package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static yuejie.scenario.MeterShop.MONTH;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A meter that a catalog declares is a column of the usage files, kept beside the snapshots and corrected likewise. */
@OnBothDatabases
@Tag("each-time")
class FurtherMetersTest {

    private static final String DAY = "2022-05-14";

    @ABook
    private BookRunner book;
    private int drops;

    @BeforeEach
    void aNewBook() {
        book.with("yuejie.catalogs", MeterShop.catalogs(book.beside("catalogs")).toString());
    }

    private BookRunner.Ended importing(DropText drop) {
        return book.importing(drop.write(book.beside("drop-" + drops++)));
    }

    private void assertImports(DropText drop) {
        BookRunner.Ended ended = importing(drop);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    private void assertEnds(int exitCode, String... command) {
        BookRunner.Ended ended = book.run(command);
        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(exitCode);
    }

    private String callsOf(String application) {
        return String.join(" ", book.query("select meter_value from usage_meter where usage_date = date '" + DAY
                + "' and meter = 'calls' and app_no = " + application));
    }

    @Test
    void anEmptyFieldIsRejectedWhereTheApplicationsOwnCatalogDeclaresTheMeterAndSaysNothingElsewhere() {
        assertImports(MeterShop.drop());
        assertThat(callsOf("1")).isEmpty();
        assertThat(callsOf("2")).isEqualTo("7");

        BookRunner.Ended ended = importing(MeterShop.day(new DropText(), DAY, "1," + DAY + ",5,5,3",
                "2," + DAY + ",5,5,"));

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(book.query("select line_no, code, detail, raw from reject"))
                .containsExactly("3|MISSING_VALUE|calls is empty|2," + DAY + ",5,5,");
        assertThat(callsOf("1")).isEqualTo("3");
        assertThat(callsOf("2")).isEqualTo("7");
    }

    @Test
    void whatIsNoCountIsRejectedWhoseverItIs() {
        assertImports(MeterShop.drop());

        assertThat(importing(MeterShop.day(new DropText(), DAY, "1," + DAY + ",5,5,-1", "2," + DAY + ",5,5,7.5",
                "1," + DAY + ",5,5,1", "2," + DAY + ",5,5,2")).exitCode()).isEqualTo(4);

        assertThat(book.query("select code, detail from reject order by line_no")).containsExactly(
                "NEGATIVE|calls '-1'; it is a whole number from 0 to 999999999999",
                "NOT_A_NUMBER|calls '7.5'; a whole number is written in the digits 0 to 9");
    }

    @Test
    void anApplicationThatComesAgainWithAnotherValueIsADuplicate() {
        assertImports(MeterShop.drop());

        assertThat(importing(MeterShop.day(new DropText(), DAY, "2," + DAY + ",5,5,8", "2," + DAY + ",5,5,8",
                "2," + DAY + ",5,5,9")).exitCode()).isEqualTo(4);

        assertThat(book.query("select line_no, code, detail from reject")).containsExactly("4|DUPLICATE_IN_FILE|the"
                + " application came before in this file with dau 5, groups 5, calls 8");
        assertThat(callsOf("2")).isEqualTo("8");
    }

    @Test
    void aFileWithoutTheColumnIsImportedAndToldEachTimeAndWhatTheBookHoldsStays() {
        assertImports(MeterShop.drop());
        Path without = new DropText().withUsage(DAY, "1," + DAY + ",5,5", "2," + DAY + ",6,5")
                .write(book.beside("without"));

        for (String counts : new String[] {"1 file applied, 0 skipped as already imported, 0 refused; 2 rows read = 2"
                + " applied",
            "0 files applied, 1 skipped as already imported, 0 refused; 0 rows read = 0 applied"}) {
            BookRunner.Ended ended = book.importing(without);
            assertThat(ended.exitCode()).isEqualTo(4);
            assertThat(ended.err()).isEqualTo(without.resolve("usage/usage-" + DAY + ".csv") + ": there is no column"
                    + " calls, which 1 application has; the " + DAY + " counts as 0 where the book holds no value of it"
                    + " yet.\n");
            assertThat(ended.out()).contains(counts)
                    .endsWith("Done, but look at the files without a meter's column: have them sent again with it.\n");
        }
        assertThat(callsOf("2")).isEqualTo("7");
        assertThat(book.query("select dau from usage_daily where usage_date = date '" + DAY + "' and app_no = 2"))
                .containsExactly("6");
    }

    @Test
    void aCorrectionOfTheMeterAloneReplacesTheRowAndKeepsWhatWasThere() {
        assertImports(MeterShop.drop());

        BookRunner.Ended ended = importing(MeterShop.day(new DropText(), DAY, "1," + DAY + ",100,300,", "2," + DAY
                + ",50,5,8"));

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("2 rows read = 1 applied + 1 unchanged + 0 rejected.");
        assertThat(book.query("select app_no, dau, groups from usage_replaced")).containsExactly("2|50|5");
        assertThat(book.query("select app_no, meter, meter_value from usage_meter_replaced"))
                .containsExactly("2|calls|7");
        assertThat(callsOf("2")).isEqualTo("8");
    }

    @Test
    void aMonthIsNotSettledWhileNobodyHasLookedForItsMeter() {
        Path withCalls = book.beside("catalogs");
        book.with("yuejie.catalogs", MeterShop.catalogsWithoutCalls(book.beside("before")).toString());
        Path drop = MeterShop.drop().write(book.beside("drop"));
        BookRunner.Ended before = book.importing(drop);
        assertThat(before.exitCode()).isZero();
        assertThat(before.err()).contains("ignored unknown column calls; known are sdk_app_id, usage_date, dau,"
                + " groups");

        book.with("yuejie.catalogs", withCalls.toString());
        BookRunner.Ended refused = book.settle(MONTH);
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).isEqualTo("2022-05 cannot be settled: usage was imported before a catalog declared"
                + " the meter calls: 2022-05-01..2022-05-31 (import these days again, with --catalogs). Nothing was"
                + " changed; mend this and call again.\n");

        BookRunner.Ended again = book.importing(drop);
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("31 files applied, 3 skipped as already imported");
        assertThat(book.settle(MONTH).exitCode()).isZero();
        // 31 x 7 = 217 calls, x 0.005 = 1.085
        assertThat(book.export(MONTH).get("invoice_lines.csv")).endsWith("amount\n"
                + "IM-202205-2,1,CALLS,PAID,calls,217,,0,217,0.005,1.085,2678400,2678400,1.09\n");
    }

    @Test
    void aMeterThatWasOnceReadIsReadAlsoByAnImportThatIsNotToldOfItsCatalog() {
        assertImports(MeterShop.drop());
        book.with("yuejie.catalogs", MeterShop.catalogsWithoutCalls(book.beside("other")).toString());

        assertImports(MeterShop.day(new DropText(), DAY, "2," + DAY + ",50,5,9"));

        assertThat(callsOf("2")).isEqualTo("9");
    }

    @Test
    void aCorrectionAfterTheSettlementIsAdjustedAndExplainedAndEverythingIsAsSealed() {
        assertImports(MeterShop.drop());
        assertEnds(0, "settle", "--month", MONTH);
        assertImports(MeterShop.day(new DropText(), DAY, "2," + DAY + ",50,5,207"));

        assertThat(book.run("explain", "--app", "2", "--month", MONTH).out())
                .contains("Changed since the settlement: 2022-05-14 Calls from 7 to 207;")
                .contains("Sum of Calls (R10.3)    217, summed over billable days: 31")
                .contains("\n  2022-05-14  Paid  yes         yes       50   5       7\n");
        assertEnds(0, "adjust", "--month", MONTH);
        // 417 x 0.005 = 2.085, less 1.09; 207 - 100 begin 11 blocks of 10
        assertThat(book.export(MONTH).get("invoice_lines.csv")).endsWith("amount\n"
                + "IM-202205-2,1,CALLS,PAID,calls,217,,0,217,0.005,1.085,2678400,2678400,1.09\n"
                + "IM-202205-2-A1,1,CALLS,PAID,calls,417,,0,417,0.005,2.085,2678400,2678400,1.00\n"
                + "IM-202205-2-A1,2,BUSIEST_DAY,PAID,calls,207,2022-05-14,100,11,1.00,11.00,2678400,2678400,11.00\n");
        assertEnds(0, "verify", "--month", MONTH);
        assertEnds(0, "verify", "--month", MONTH, "--exports", book.beside("book-out").toString());
    }

    @Test
    void ofSeveralValuesTheSettlementSawTheLatestOneByThen() {
        assertImports(MeterShop.drop());
        assertImports(MeterShop.day(new DropText(), DAY, "2," + DAY + ",50,5,8"));
        assertEnds(0, "settle", "--month", MONTH);
        assertImports(MeterShop.day(new DropText(), DAY, "2," + DAY + ",50,5,9"));

        assertThat(book.run("explain", "--app", "2", "--month", MONTH).out())
                .contains("Changed since the settlement: 2022-05-14 Calls from 8 to 9;");
    }

    @Test
    void whatAnInterruptedFileHadMergedIsUndone() {
        assertImports(MeterShop.drop());
        book.update("insert into import_run (import_id, drop_hash, sequence_no, sources, status, started_at)"
                + " values (90, 'dead', 1, 'dead', 'RUNNING', current_timestamp)");
        book.update("insert into import_file (file_id, import_id, name, kind, usage_date, path, sha256, status, meters)"
                + " values (900, 90, 'usage-" + DAY + ".csv', 'USAGE', date '" + DAY + "', '/drops/dead.csv', 'dead',"
                + " 'PENDING', 'calls')");
        String ofDay = " where usage_date = date '" + DAY + "' and app_no = 2";
        book.update("insert into usage_meter_replaced select usage_date, meter, app_no, meter_value, file_id, 900,"
                + " current_timestamp from usage_meter" + ofDay);
        book.update("update usage_meter set meter_value = 777, file_id = 900" + ofDay);
        book.update("insert into usage_meter values (date '" + DAY + "', 'calls', 1, 888, 900)");

        assertThat(importing(new DropText().withText("usage/usage-" + DAY + ".csv", "nonsense\n")).exitCode())
                .isEqualTo(3);

        assertThat(callsOf("2")).isEqualTo("7");
        assertThat(callsOf("1")).isEmpty();
        assertThat(book.query("select count(*) from usage_meter_replaced")).containsExactly("0");
    }
}
