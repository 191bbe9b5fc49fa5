package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/** Calls whose preconditions are not met: each says what is missing, ends with 3, and changes nothing. */
@OnBothDatabases
class RefusedCallsTest {

    private static final String CHANGED_NOTHING = ". Nothing was changed; mend this and call again.\n";

    @ABook
    private BookRunner book;

    @Test
    void aMonthThatIsNotOverIsNotSettled() {
        book.importing(DropText.ofTwoApplications().write(book.beside("drop")));
        assertRefused(book.settle("2999-01"), "2999-01 cannot be settled: the month is not over before 2999-02-01"
                + CHANGED_NOTHING);
        assertThat(book.query("select * from settlement")).isEmpty();
    }

    @Test
    void aMonthWithMissingDaysIsSettledOnlyWhenTheyAreAcceptedWhichIsKeptInTheAuditTrail() {
        DropText drop = DropText.ofTwoApplications();
        for (int day = 3; day <= 30; day++) {
            String date = YearMonth.of(2022, 6).atDay(day).toString();
            drop = drop.withUsage(date, "1," + date + ",12000,300");
        }
        book.importing(drop.write(book.beside("drop")));
        String refused = "2022-06 cannot be settled: days without a usage import (import them, or accept them with"
                + " --accept-missing-days 2022-06-01..2022-06-02)" + CHANGED_NOTHING;
        assertRefused(book.settle("2022-06"), refused);
        assertRefused(book.run("settle", "--month", "2022-06", "--accept-missing-days", "2022-06-02"), refused);
        assertThat(book.query("select * from audit_event")).isEmpty();

        Ended settled = book.run("settle", "--month", "2022-06", "--accept-missing-days", "2022-06-01..2022-06-02,"
                + "2022-06-02");
        assertThat(settled).isEqualTo(new Ended(0, "2022-06 is settled and proved: 2 applications = 1 invoiced + 1 with"
                + " nothing due + 0 parked; 1 invoice line, 1000.00 CNY.\n"
                + "Counted as zero usage, without a snapshot row: 2 billable days.\n"
                + "Next: yuejie export --month 2022-06 --out DIR\n", ""));
        assertThat(book.query("select event, detail from audit_event")).containsExactly(
                "ACCEPT_MISSING_DAYS|settlement of 2022-06 revision 1: 2022-06-01..2022-06-02");
        assertThat(book.query("select accepted_missing_days from settlement"))
                .containsExactly("2022-06-01,2022-06-02");
    }

    @Test
    void aMonthBeforeEveryCatalogIsNotSettled() {
        book.importing(DropText.ofTwoApplications().withUsageOf("2021-12").write(book.beside("drop")));
        assertRefused(book.settle("2021-12"), "2021-12 cannot be settled: no price catalog holds for site mainland; add"
                + " one with --catalogs; no price catalog holds for site overseas; add one with --catalogs"
                + CHANGED_NOTHING);
    }

    @Test
    void usageOfAMonthWhoseSettlementIsBegunButNotFinishedIsRefusedAndOtherFilesAreNot() {
        book.importing(DropText.ofTwoApplications().withUsageOf("2022-07").withUsage("2022-06-30", "1,2022-06-30,1,1")
                .write(book.beside("drop")));
        // a month settled before lends the words for the catalogs that both hold
        book.run("settle", "--month", "2022-06", "--accept-missing-days", "2022-06-01..2022-06-29");
        book.update("insert into settlement (billing_month, revision, status, frozen_seq, max_app_no, partitions,"
                + " accepted_missing_days, catalogs, begun_at) select '2022-07', 1, 'BEGUN', 35, 2, 2, '', catalogs,"
                + " begun_at from settlement");
        Path late = new DropText().withUsage("2022-07-14", "1,2022-07-14,99999,1")
                .withUsage("2022-08-01", "1,2022-08-01,1,1").write(book.beside("late"));
        Ended ended = book.importing(late);
        assertThat(ended).isEqualTo(new Ended(3, "Import 2: 1 file applied, 0 skipped as already imported, 1 refused;"
                + " 1 row read = 1 applied + 0 unchanged + 0 rejected.\n"
                + "Mend the refused files and import them again; the other files were applied.\n",
                "Refused: " + late.resolve("usage/usage-2022-07-14.csv") + ": the settlement of 2022-07 is begun but"
                        + " not finished; finish the settlement first: yuejie settle --month 2022-07. Nothing of it was"
                        + " applied.\n"));
        assertThat(book.query("select dau from usage_daily where usage_date = '2022-07-14' and app_no = 1"))
                .containsExactly("12000");

        assertThat(book.settle("2022-07").exitCode()).isZero();
        assertThat(book.importing(late).exitCode()).isZero();
    }

    @Test
    void aMonthThatIsNotSettledIsNotExported() {
        book.importing(DropText.ofTwoApplications().write(book.beside("drop")));
        Path out = book.beside("out");
        assertRefused(book.run("export", "--month", "2022-07", "--out", out.toString()), "2022-07 is not settled and"
                + " proved, so there is nothing to export. Settle it first: yuejie settle --month 2022-07\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void aDirectoryWithoutAFileOfADataDropIsNotImported() {
        Path drop = new DropText().withText("notes.txt", "hello").write(book.beside("drop"));
        assertRefused(book.importing(drop), drop.resolve("notes.txt") + " is not a file of a data drop and is left"
                + " alone; it would be one of accounts.csv, apps.csv, orders.csv, options.csv, service_status.csv,"
                + " topups.csv, usage-YYYY-MM-DD.csv, each also with .gz\n"
                + "There is no file of a data drop in " + drop + "; one holds accounts.csv, apps.csv, … and"
                + " usage/usage-YYYY-MM-DD.csv. Nothing was changed.\n");
    }

    private static void assertRefused(Ended ended, String words) {
        assertThat(ended).isEqualTo(new Ended(3, "", words));
    }
}
