package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/** A day with far less usage than those before is imported and told, until it is whole or somebody vouches for it. */
@OnBothDatabases
class LowDaysTest {

    private static final int APPLICATIONS = 40;
    private static final String SUSPICIOUS = "Suspicious: 2022-07-31 has far less usage than the 7 days before it: ";
    private static final String HALF = "rows 19 (median 40), dau 1,900 (median 4,000), groups 3,800 (median 8,000).\n";
    private static final String LOOK = "Done, but look at the suspicious days: import their files again if they were"
            + " not whole; if they were, a control.csv beside them can say so.\n";

    @ABook
    private BookRunner book;

    @BeforeEach
    void importAMonthButItsLastDay() {
        book.with("yuejie.usage-chunk", 7);
        DropText drop = new DropText().with("accounts.csv", "account_id,name", "acct,One")
                .with("apps.csv", lines("sdk_app_id,account_id,site,created_on", APPLICATIONS,
                        app -> app + ",acct,mainland,2021-01-01"));
        for (int day = 1; day <= 30; day++) {
            drop = day(drop, day, APPLICATIONS, 100, 200);
        }
        assertThat(book.importing(drop.write(book.beside("month")))).isEqualTo(new Ended(0, "Import 1: 32 files"
                + " applied, 0 skipped as already imported, 0 refused; 1,241 rows read = 1,241 applied + 0 unchanged +"
                + " 0 rejected.\nDone. What to do next: yuejie status --month YYYY-MM\n", ""));
    }

    @Test
    void halfADayIsImportedAndToldEachTimeAndTheMonthCanBeSettledAllTheSame() {
        Path half = day(new DropText(), 31, 19, 100, 200).write(book.beside("half"));
        assertThat(book.importing(half)).isEqualTo(new Ended(4, "Import 2: 1 file applied, 0 skipped as already"
                + " imported, 0 refused; 19 rows read = 19 applied + 0 unchanged + 0 rejected.\n" + LOOK,
                SUSPICIOUS + HALF));
        assertThat(book.importing(half)).isEqualTo(new Ended(4, "Import 3: 0 files applied, 1 skipped as already"
                + " imported, 0 refused; 0 rows read = 0 applied + 0 unchanged + 0 rejected.\n" + LOOK,
                SUSPICIOUS + HALF));
        assertThat(status()).isEqualTo(new Ended(4, "Days          31 of 31 imported\n"
                + "Suspicious    1 day\n              " + SUSPICIOUS.replace("Suspicious: ", "") + HALF
                + "Files refused nothing\nSettlement    not begun\nUnfinished    nothing\n\n"
                + "Next: yuejie settle --month 2022-07\n"
                + "              the month is over, and every day of it is imported\n", ""));
        assertThat(book.settle("2022-07").exitCode()).isZero();
    }

    @Test
    void aDayThatCameWholeAfterAllIsNotSuspiciousAnyMore() {
        book.importing(day(new DropText(), 31, 19, 100, 200).write(book.beside("half")));
        Path whole = day(new DropText(), 31, 30, 100, 200).write(book.beside("whole"));
        assertThat(book.importing(whole).exitCode()).isZero();
        assertThat(status().exitCode()).isZero();
    }

    @Test
    void aDayWithoutARowIsSuspiciousToo() {
        assertThat(book.importing(day(new DropText(), 31, 0, 0, 0).write(book.beside("empty"))).err()).isEqualTo(
                SUSPICIOUS + "rows 0 (median 40), dau 0 (median 4,000), groups 0 (median 8,000).\n");
    }

    @Test
    void aDayOnWhichAllRowsCameWithFarLowerFiguresIsToldByTheirSums() {
        Ended ended = book.importing(day(new DropText(), 31, APPLICATIONS, 49, 100).write(book.beside("low")));
        assertThat(ended.err()).isEqualTo(SUSPICIOUS + "dau 1,960 (median 4,000).\n");
        assertThat(ended.exitCode()).isEqualTo(4);
    }

    @Test
    void aSumThatAFewApplicationsAloneMadeSmallIsNone() {
        DropText drop = new DropText();
        for (int day = 1; day <= 30; day++) {
            drop = drop.withUsage("2022-07-" + two(day), "1,2022-07-" + two(day) + ",1000000,1000000");
        }
        assertThat(book.importing(drop.write(book.beside("a large one"))).exitCode()).isZero();
        Path without = day(new DropText(), 31, APPLICATIONS, 100, 200).write(book.beside("without it"));
        Ended ended = book.importing(without);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isZero();
    }

    @Test
    void aControlFileThatSaysTheRowsOrTheHashVouchesForTheDayButSumsAloneDoNot() throws IOException {
        Path half = day(new DropText(), 31, 19, 100, 200).write(book.beside("half"));
        control(half, ",1900,3800,");
        assertThat(book.importing(half).exitCode()).isEqualTo(4);
        control(half, "19,,,");
        assertThat(book.importing(half)).isEqualTo(new Ended(0, "Import 3: 1 file applied, 0 skipped as already"
                + " imported, 0 refused; 19 rows read = 0 applied + 19 unchanged + 0 rejected.\n"
                + "Done. What to do next: yuejie status --month YYYY-MM\n", ""));
        assertThat(status().exitCode()).isZero();
        Files.delete(half.resolve("control.csv"));
        assertThat(book.importing(half).exitCode()).isZero();
    }

    @Test
    void whoVouchesForAFewCorrectedRowsDoesNotVouchForTheirDay() throws IOException {
        book.importing(day(new DropText(), 31, 19, 100, 200).write(book.beside("half")));
        Path corrected = day(new DropText(), 31, 2, 300, 500).write(book.beside("corrected"));
        control(corrected, "2,,,");
        Ended ended = book.importing(corrected);
        assertThat(ended.err()).isEqualTo(SUSPICIOUS + "rows 19 (median 40).\n");
        assertThat(ended.exitCode()).isEqualTo(4);
    }

    @Test
    void whereItIsTurnedOffNothingIsTold() {
        book.with("yuejie.low-rows-percent", 0).with("yuejie.low-sums-percent", 0);
        assertThat(book.importing(day(new DropText(), 31, 20, 1, 1).write(book.beside("half"))).exitCode()).isZero();
        book.with("yuejie.low-rows-percent", 50);
        assertThat(status().exitCode()).isZero();
        book.with("yuejie.low-rows-percent", 51);
        assertThat(status().out()).contains("rows 20 (median 40).\n");
    }

    @Test
    void forProgramsTheDayCarriesItsFigures() {
        Path half = day(new DropText(), 31, 20, 150, 200).write(book.beside("half"));
        assertThat(book.run("import", "--json", half.toString()).out()).contains("""
                  "suspicious_days" : [ {
                    "day" : "2022-07-31",
                    "days_before" : 7,
                    "low" : [ {
                      "figure" : "rows",
                      "value" : 20,
                      "median" : 40
                    } ]
                  } ],
                """);
        assertThat(book.run("status", "--month", "2022-07", "--json").out()).contains("\"days_suspicious\" : [ {\n"
                + "      \"day\" : \"2022-07-31\",\n");
    }

    /** The book is made one of the version before, which kept no totals. */
    @Test
    void aBookOfAnEarlierVersionIsAddedUpOnce() throws IOException {
        Files.move(book.home().resolve("seals"), book.beside("seals-of-later-versions"));
        book.update(String.join(";", Protection.lifted(Database.ofThisRun())) + "; delete from seal");
        for (String later : List.of("drop constraint seal_of_import_once", "drop constraint seal_of_event_once",
                "drop column import_id", "drop column event_id", "drop column run", "drop column run_root")) {
            book.update("alter table seal " + later);
        }
        book.update("drop table usage_total");
        book.update("alter table import_file drop column control");
        for (String later : List.of("view order_state", "table order_terms", "table order_grant", "table order_refusal",
                "table order_entry", "table book", "table usage_meter", "table usage_meter_replaced",
                "table reject_count")) {
            book.update("drop " + later);
        }
        for (String later : List.of("import_file drop column meters", "import_file drop column meters_lacking",
                "import_file drop column rows_digest",
                "invoice_line drop column aggregate", "invoice_line drop column summed_days",
                "invoice_line drop column minimum", "invoice_line drop column option_value")) {
            book.update("alter table " + later);
        }
        book.dropLaterIndexes();
        book.update("delete from flyway_schema_history where cast(version as int) >= 5");
        assertThat(book.importing(day(new DropText(), 31, 19, 100, 200).write(book.beside("half"))).err())
                .isEqualTo(SUSPICIOUS + HALF);
        assertThat(book.query("select count(*), sum(snapshots), sum(dau), sum(groups) from usage_total"))
                .containsExactly("31|1219|121900|243800");
    }

    private Ended status() {
        return book.run("status", "--month", "2022-07");
    }

    private static void control(Path drop, String figures) throws IOException {
        Files.writeString(drop.resolve("control.csv"),
                "file,rows,sum_dau,sum_groups,sha256\nusage/usage-2022-07-31.csv," + figures + "\n");
    }

    private static DropText day(DropText drop, int day, int applications, long dau, long groups) {
        String date = "2022-07-" + two(day);
        return drop.with("usage/usage-" + date + ".csv", lines(DropText.USAGE_COLUMNS, applications,
                app -> app + "," + date + "," + dau + "," + groups));
    }

    private static String[] lines(String header, int rows, IntFunction<String> row) {
        return IntStream.rangeClosed(0, rows).mapToObj(i -> i == 0 ? header : row.apply(i)).toArray(String[]::new);
    }

    private static String two(int day) {
        return String.format("%02d", day);
    }
}
