package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.BookRunner.Ended;

/** What was settled and cannot be proved goes nowhere, and is removed as a whole, which is recorded. */
@OnBothDatabases
class DiscardTest {

    private static final String NOTHING_TO_DISCARD = "There is no settlement of 2022-07 that was begun and not"
            + " finished. What is settled and proved is never removed. Nothing was changed.\n";

    /** What is said of a discarded adjustment. */
    private static final Ended DISCARDED = new Ended(0, """
            {
              "month" : "2022-07",
              "exit_code" : 0,
              "revision" : 2,
              "discarded_assessments" : 1,
              "discarded_invoices" : 1,
              "discarded_lines" : 1,
              "discarded_amount" : "2000.00"
            }
            """,
            "The unfinished adjustment of 2022-07 was removed: 1 assessment, 1 invoice with 1 line, 2000.00 CNY;"
                    + " this is kept in the audit trail. Next: yuejie adjust --month 2022-07\n");

    @TempDir
    private Path folder;

    @Test
    void aSettlementThatCannotBeProvedGoesNowhereIsDiscardedAndTheMonthIsSettledAnew() {
        BookRunner book = DeskBook.imported(folder);
        corrupt(book);
        assertThat(book.settle("2022-07").exitCode()).isEqualTo(1);
        assertRefused(book.run("export", "--month", "2022-07", "--out", folder.resolve("out").toString()),
                "2022-07 is not settled and proved, so there is nothing to export. Settle it first: yuejie settle"
                        + " --month 2022-07\n");
        assertRefused(book.run("deduct", "--date", "2022-08-01"),
                "Nothing can be deducted on 2022-08-01: 2022-07 is not"
                        + " settled and proved; settle it first: yuejie settle --month 2022-07. Nothing was"
                        + " changed.\n");
        assertThat(status(book)).isEqualTo(new Ended(4, ""
                + "Days          31 of 31 imported\n"
                + "Files refused nothing\n"
                + "Settlement    begun and not finished; nothing of it is issued\n"
                + "              REVISION  KIND        SEALED      BY  APPLICATIONS  PARKED  INVOICES   AMOUNT  CREDITS"
                + "  AMOUNT\n"
                + "              1         settlement  unfinished  -              4       1         2  2000.00        0"
                + "    0.00\n"
                + "Unfinished    the settlement of 2022-07\n"
                + "\n"
                + "Next: yuejie settle --month 2022-07\n"
                + "              the settlement of 2022-07 was begun and not finished (if it cannot be proved, remove"
                + " it: yuejie settle --month 2022-07 --discard)\n", ""));
        assertThat(book.query("select count(*) from ledger_entry where kind <> 'TOP_UP'")).containsExactly("0");

        assertThat(discard(book)).isEqualTo(new Ended(0,
                "The unfinished settlement of 2022-07 was removed: 4 assessments,"
                        + " 2 invoices with 2 lines, 2000.00 CNY; this is kept in the audit trail. Next: yuejie settle"
                        + " --month 2022-07\n",
                ""));
        assertRecorded(book);

        mend(book);
        assertThat(book.settle("2022-07").exitCode()).isEqualTo(4);
        assertThat(rows(book)).isEqualTo(rows(sound("sound")));
        assertRefused(discard(book), NOTHING_TO_DISCARD);
    }

    @Test
    void whileASettlementIsBegunItsUsageIsRefusedAndAfterItIsDiscardedNoLonger() {
        BookRunner book = DeskBook.imported(folder);
        corrupt(book);
        book.settle("2022-07");
        Path late = new DropText().withUsage("2022-07-05", DeskBook.usage("2022-07-05", 32_000, 25_000, 10_001))
                .write(folder.resolve("late"));
        assertThat(book.importing(late).exitCode()).isEqualTo(3);
        discard(book);
        assertThat(book.importing(late).exitCode()).isZero();
        mend(book);
        book.settle("2022-07");
        assertThat(book.query("select total from invoice where invoice_no = 'IM-202207-1'")).containsExactly("3000.00");
    }

    @Test
    void itIsDiscardedAsOftenAsItIsBegun() {
        BookRunner book = DeskBook.imported(folder);
        corrupt(book);
        for (int time = 1; time <= 2; time++) {
            assertThat(book.settle("2022-07").exitCode()).isEqualTo(1);
            assertThat(discard(book).exitCode()).isZero();
        }
        assertThat(book.query("select discard_no from discarded_settlement order by discard_no"))
                .containsExactly("1", "2");
        mend(book);
        assertThat(book.settle("2022-07").exitCode()).isEqualTo(4);
    }

    @Test
    void anAdjustmentThatCannotBeProvedGoesNowhereIsDiscardedAndMadeAnew() {
        BookRunner book = adjustable("book");
        final Map<String, String> before = rows(book);
        corrupt(book);
        assertThat(book.run("adjust", "--month", "2022-07").exitCode()).isEqualTo(1);
        assertRefused(book.run("export", "--month", "2022-07", "--out", folder.resolve("out").toString()),
                "2022-07 cannot be exported while what was begun is not proved. Finish it first: yuejie adjust --month"
                        + " 2022-07\n");
        assertRefused(book.run("deduct", "--date", "2022-08-01"),
                "Nothing can be deducted on 2022-08-01: an adjustment of"
                        + " 2022-07 was begun and not finished; finish it first: yuejie adjust --month 2022-07."
                        + " Nothing was changed.\n");
        assertThat(status(book).out()).contains(""
                + "              1         settlement  YYYY-MM-DD hh:mm:ss  olga             4       1         2 "
                + " 2000.00        0    0.00\n"
                + "              2         adjustment  unfinished           -                1       0         1 "
                + " 2000.00        0    0.00\n").contains(
                        "Applications  4 settled = 2 invoiced, 2000.00 CNY + 1 with nothing due"
                                + " + 1 parked\n")
                .contains("Invoiced      2 invoices, 2000.00 CNY on 2 lines\n").endsWith(""
                        + "Next: yuejie adjust --month 2022-07\n"
                        + "              the adjustment of 2022-07 was begun and not finished (if it cannot be proved,"
                        + " remove it: yuejie settle --month 2022-07 --discard)\n");

        assertThat(book.run("settle", "--month", "2022-07", "--discard", "--json")).isEqualTo(DISCARDED);
        assertThat(rows(book)).isEqualTo(before);
        assertThat(book.query("select * from revised_application")).isEmpty();

        mend(book);
        assertThat(book.run("adjust", "--month", "2022-07").exitCode()).isEqualTo(4);
        BookRunner sound = adjustable("sound");
        sound.run("adjust", "--month", "2022-07");
        assertThat(rows(book)).isEqualTo(rows(sound));
        assertRefused(discard(book), NOTHING_TO_DISCARD);
    }

    @Test
    void parkedApplicationsThatCannotBeProvedAreDiscarded() {
        BookRunner book = DeskBook.settled(folder);
        book.importing(new DropText().with("options.csv", "sdk_app_id,option,value,effective_at,action",
                "2,HISTORY_STORAGE,60,2022-07-15T00:00:00,WITHDRAW").write(folder.resolve("mended")));
        corrupt(book);
        assertThat(book.run("settle", "--month", "2022-07", "--parked").exitCode()).isEqualTo(1);
        assertThat(discard(book)).isEqualTo(new Ended(0,
                "The unfinished settlement of parked applications of 2022-07 was"
                        + " removed: 1 assessment, 1 invoice with 1 line, 2000.00 CNY; this is kept in the audit"
                        + " trail. Next: yuejie settle --month 2022-07 --parked\n",
                ""));
        mend(book);
        assertThat(book.run("settle", "--month", "2022-07", "--parked").exitCode()).isZero();
    }

    @Test
    void whatIsSealedOrNeverBegunIsNotDiscarded() {
        BookRunner book = DeskBook.imported(folder);
        assertRefused(discard(book), NOTHING_TO_DISCARD);
        book.settle("2022-07");
        Map<String, String> exports = book.export("2022-07");
        assertRefused(discard(book), NOTHING_TO_DISCARD);
        assertThat(book.export("2022-07")).isEqualTo(exports);
        assertThat(book.run("settle", "--month", "2022-07", "--discard", "--parked")).isEqualTo(new Ended(2, "", "Of"
                + " --parked, --discard, --preview and --accept-missing-days only one can be given\nTry: yuejie settle"
                + " --help\n"));
    }

    /** The exported rows; the chain beside them holds that something was discarded. */
    private static Map<String, String> rows(BookRunner book) {
        Map<String, String> files = new TreeMap<>(book.export("2022-07"));
        files.remove("manifest.json");
        return files;
    }

    /** That nothing is left of the settlement, but that it was. */
    private static void assertRecorded(BookRunner book) {
        for (String table : new String[] {"settlement", "assessment", "invoice", "invoice_line", "open_invoice"}) {
            assertThat(book.query("select * from " + table)).as(table).isEmpty();
        }
        assertThat(book.query("select kind from seal order by link_no")).containsExactly("IMPORT", "DECISION");
        assertThat(book.query("select billing_month, revision, discard_no, assessments, invoices, lines, total, os_user"
                + " from discarded_settlement")).containsExactly("2022-07|1|1|4|2|2|2000.00|olga");
        assertThat(book.query("select os_user, event, detail from audit_event"))
                .containsExactly("olga|DISCARD|settlement of"
                        + " 2022-07 revision 1: 4 assessments, 2 invoices, 2 lines, 2000.00 CNY");
    }

    /** A settled month of which the application 1 has more usage now. */
    private BookRunner adjustable(String name) {
        BookRunner book = sound(name);
        book.importing(new DropText().withUsage("2022-07-05", DeskBook.usage("2022-07-05", 32_000, 25_000, 10_001))
                .write(folder.resolve(name + "-late")));
        return book;
    }

    private BookRunner sound(String name) {
        BookRunner book = BookRunner.made(folder.resolve(name));
        book.importing(DeskBook.drop().write(folder.resolve(name + "-drop")));
        book.settle("2022-07");
        return book;
    }

    private static void corrupt(BookRunner book) {
        Corruption.ADDS_TO_A_LINE.planted(Database.ofThisRun()).forEach(book::update);
    }

    private static void mend(BookRunner book) {
        book.update(Corruption.ADDS_TO_A_LINE.removed(Database.ofThisRun()));
    }

    private static Ended status(BookRunner book) {
        return DeskBook.masked(book.run("status", "--month", "2022-07"));
    }

    private static Ended discard(BookRunner book) {
        return book.run("settle", "--month", "2022-07", "--discard");
    }

    private static void assertRefused(Ended ended, String words) {
        assertThat(ended).isEqualTo(new Ended(3, "", words));
    }
}
