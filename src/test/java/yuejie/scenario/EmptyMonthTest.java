package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/**
 * A month without an application or without any usage import is neither settled, whatever is accepted, nor told as
 * settled and paid: most likely it is not the month or not the book that is meant.
 */
@OnBothDatabases
class EmptyMonthTest {

    private static final String[] ACCEPT_ALL = {"settle", "--month", "2022-07", "--accept-missing-days",
        "2022-07-01..2022-07-31"};
    private static final String NO_APPLICATION = "this book has no application that was created by 2022-07-31";
    private static final String NO_USAGE = "no usage of 2022-07 was imported";

    @ABook
    private BookRunner book;
    private String question;

    @BeforeEach
    void makeABookWithoutApplications() {
        book.importing(
                new DropText().with("accounts.csv", "account_id,name", "acct,One").write(book.beside("accounts")));
        question = " (import it first. Is this the right month, and the right book? "
                + (Database.ofThisRun() == Database.H2
                        ? "YUEJIE_HOME is " + book.home() : "The database is " + book.url().replaceFirst("\\?.*", ""))
                + ")";
    }

    @Test
    void aBookWithoutAnythingIsNotSettledWhateverIsAccepted() {
        assertNotSettled(NO_APPLICATION + ", and " + NO_USAGE);
        assertThat(book.run("status", "--month", "2022-07")).isEqualTo(new Ended(4,
                status("0 of 31 imported; missing: 2022-07-01..2022-07-31", NO_APPLICATION + ", and " + NO_USAGE), ""));
    }

    @Test
    void aMonthWithoutAnyUsageIsNotSettledWhateverIsAccepted() {
        book.importing(DropText.ofTwoApplications().withUsageOf("2022-06").write(book.beside("drop")));
        assertNotSettled(NO_USAGE);
        assertThat(book.run("status", "--month", "2022-07")).isEqualTo(new Ended(4,
                status("0 of 31 imported; missing: 2022-07-01..2022-07-31", NO_USAGE), ""));
    }

    @Test
    void aMonthBeforeEveryApplicationIsNotSettled() {
        String apps = "sdk_app_id,account_id,site,created_on";
        DropText drop = new DropText().with("apps.csv", apps, "1,acct,mainland,2022-07-31");
        for (int day = 1; day <= 31; day++) {
            String date = String.format("2022-07-%02d", day);
            drop = drop.withUsage(date, "1," + date + ",0,0");
        }
        book.importing(drop.write(book.beside("drop")));
        assertThat(book.run("settle", "--month", "2022-07", "--preview").exitCode()).isZero();
        book.importing(
                new DropText().with("apps.csv", apps, "1,acct,mainland,2022-08-01").write(book.beside("mended")));
        assertNotSettled(NO_APPLICATION);
        assertThat(book.run("status", "--month", "2022-07"))
                .isEqualTo(new Ended(4, status("31 of 31 imported", NO_APPLICATION),
                        ""));
    }

    @Test
    void aMonthToComeIsNotOverAndItsDaysAreNotMissed() {
        assertThat(book.settle("2999-01")).isEqualTo(new Ended(3, "",
                "2999-01 cannot be settled: the month is not over before"
                        + " 2999-02-01; this book has no application that was created by 2999-01-31" + question
                        + ". Nothing was changed; mend this and call again.\n"));
        assertThat(book.run("status", "--month", "2999-01")).isEqualTo(new Ended(0, """
                Days          0 of 31 imported; to come: 31
                Files refused nothing
                Settlement    not begun
                Unfinished    nothing

                Next: nothing
                              the month begins on 2999-01-01
                """, ""));
    }

    /** An earlier version settled such months. What comes in later is settled by an adjustment. */
    @Test
    void anEmptyMonthThatIsSettledIsNotToldAsPaid() {
        book.update("insert into settlement (billing_month, revision, status, frozen_seq, max_app_no, partitions,"
                + " accepted_missing_days, catalogs, begun_at) values ('2022-07', 1, 'SEALED', 1, 0, 1, '2022-07-01',"
                + " '', current_timestamp)");
        Ended status = book.run("status", "--month", "2022-07");
        assertThat(status.exitCode()).isEqualTo(4);
        assertThat(status.out()).endsWith("\nNext: yuejie import PATH\n              the month was settled, but "
                + NO_APPLICATION + ", and " + NO_USAGE + question + "\n").doesNotContain("paid");
        book.importing(DropText.ofTwoApplications().withUsageOf("2022-07").write(book.beside("drop")));
        assertThat(book.run("status", "--month", "2022-07").out()).contains("\nNext: yuejie adjust --month 2022-07\n");
    }

    private void assertNotSettled(String why) {
        Ended refused = new Ended(3, "", "2022-07 cannot be settled: " + why + question
                + ". Nothing was changed; mend this and call again.\n");
        assertThat(book.settle("2022-07")).isEqualTo(refused);
        assertThat(book.run(ACCEPT_ALL)).isEqualTo(refused);
        assertThat(book.run("settle", "--month", "2022-07", "--preview")).isEqualTo(new Ended(3, "",
                "There is nothing of 2022-07 to preview: " + why + question + ".\n"));
        assertThat(book.query("select * from settlement")).isEmpty();
        assertThat(book.query("select * from audit_event")).isEmpty();
    }

    private String status(String days, String why) {
        return "Days          " + days + "\n"
                + "Files refused nothing\n"
                + "Settlement    not begun\n"
                + "Unfinished    nothing\n"
                + "\n"
                + "Next: yuejie import PATH\n"
                + "              " + why + question + "\n";
    }
}
