package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.BookRunner.Ended;

/** A held invoice stays open and is not tried, until it is released; both are kept in the audit trail. */
@OnBothDatabases
class HoldTest {

    private static final String NOTHING = " Nothing was changed.\n";

    @TempDir
    private Path folder;
    private BookRunner book;

    @BeforeEach
    void settleAMonth() {
        book = DeskBook.settled(folder);
    }

    @Test
    void aHeldInvoiceIsNotTriedUntilItIsReleased() {
        assertThat(book.run("hold", "IM-202207-1", "--reason", " 客户有异议 ")).isEqualTo(new Ended(0, "IM-202207-1 is"
                + " held: 1000.00 CNY stay open, and no attempt is made to deduct them. To end it: yuejie release"
                + " IM-202207-1\n", ""));
        book.run("deduct", "--date", "2022-08-01");
        book.run("deduct", "--date", "2022-08-03");
        assertThat(book.query("select invoice_no, outcome from deduction_attempt order by attempt_date"))
                .containsExactly(
                        "IM-202207-3|INSUFFICIENT_BALANCE", "IM-202207-3|INSUFFICIENT_BALANCE");
        assertThat(book.export("2022-07").get("invoices.csv")).isEqualTo("""
                invoice_no,month,sdk_app_id,account_id,catalog,currency,total,open_amount,status
                IM-202207-1,2022-07,1,able,mainland-2022,CNY,1000.00,1000.00,ISSUED
                IM-202207-3,2022-07,3,broke,mainland-2022,CNY,1000.00,1000.00,OVERDUE
                """);
        assertThat(book.run("release", "IM-202207-1"))
                .isEqualTo(new Ended(0, "IM-202207-1 is no longer held (the reason was:"
                        + " 客户有异议). The next deduction tries it: 1000.00 CNY.\n", ""));
        book.run("deduct", "--date", "2022-08-03");
        assertThat(book.query("select open_amount from open_invoice where invoice_no = 'IM-202207-1'")).isEmpty();
        assertThat(book.query("select os_user, event, detail from audit_event order by event_id")).containsExactly(
                "olga|HOLD|IM-202207-1: 客户有异议", "olga|RELEASE|IM-202207-1, held for: 客户有异议");
    }

    @Test
    void theAnswersForProgramsAreWhole() {
        assertThat(book.run("hold", "IM-202207-1", "--reason", "disputed", "--json").out()).isEqualTo("""
                {
                  "invoice_no" : "IM-202207-1",
                  "exit_code" : 0,
                  "held" : true,
                  "reason" : "disputed",
                  "open_amount" : "1000.00"
                }
                """);
        assertThat(book.run("release", "IM-202207-1", "--json").out()).isEqualTo("""
                {
                  "invoice_no" : "IM-202207-1",
                  "exit_code" : 0,
                  "held" : false,
                  "reason" : "disputed",
                  "open_amount" : "1000.00"
                }
                """);
    }

    @Test
    void whatCannotBeHeldOrReleasedIsRefused() {
        book.run("hold", "IM-202207-1", "--reason", "disputed");
        assertRefused("IM-202207-1 is held already: disputed. To hold it for another reason, release it first: yuejie"
                + " release IM-202207-1." + NOTHING, "hold", "IM-202207-1", "--reason", "other");
        assertRefused("IM-202207-3 is not held." + NOTHING, "release", "IM-202207-3");
        assertRefused("There is no invoice IM-202207-2 in this book." + NOTHING, "hold", "IM-202207-2", "--reason",
                "x");
        assertRefused("There is no invoice IM-202206-1 in this book." + NOTHING, "release", "IM-202206-1");
        book.run("release", "IM-202207-1");
        book.run("deduct", "--date", "2022-08-01");
        String paid = "IM-202207-1 is paid: nothing of it is open." + NOTHING;
        assertRefused(paid, "hold", "IM-202207-1", "--reason", "x");
        assertRefused(paid, "release", "IM-202207-1");
        assertThat(book.query("select event from audit_event order by event_id")).containsExactly("HOLD", "RELEASE");
        assertThat(book.query("select invoice_no, held_for from open_invoice")).containsExactly("IM-202207-3|null");
    }

    @Test
    void anInvoiceThatIsNotIssuedYetIsNotHeld() {
        book.run("deduct", "--date", "2022-08-01");
        book.importing(new DropText().withUsage("2022-07-05", DeskBook.usage("2022-07-05", 32_000, 25_000, 10_001))
                .write(folder.resolve("late")));
        Corruption.ADDS_TO_A_LINE.planted(Database.ofThisRun()).forEach(book::update);
        assertThat(book.run("adjust", "--month", "2022-07").exitCode()).isEqualTo(1);
        assertRefused(
                "IM-202207-1-A1 is not issued yet: its settlement is begun and not finished; finish it first: yuejie"
                        + " adjust --month 2022-07." + NOTHING,
                "hold", "IM-202207-1-A1", "--reason", "x");
        assertRefused("IM-202207-1 is paid: nothing of it is open." + NOTHING, "hold", "IM-202207-1", "--reason", "x");
    }

    @Test
    void aReasonIsGivenAndANumberIsOne() {
        assertThat(book.run("hold", "IM-202207-1")).isEqualTo(new Ended(2, "",
                "Missing required option: '--reason=TEXT'\nTry: yuejie hold --help\n"));
        assertThat(book.run("hold", "IM-202207-1", "--reason", " ")).isEqualTo(new Ended(2, "",
                "--reason: say why the invoice is held\nTry: yuejie hold --help\n"));
        assertThat(book.run("release", "202207-1")).isEqualTo(new Ended(2, "", "'202207-1' is no invoice number; one is"
                + " written like IM-202207-1400000001\nTry: yuejie release --help\n"));
    }

    private void assertRefused(String words, String... call) {
        assertThat(book.run(call)).isEqualTo(new Ended(3, "", words));
    }
}
