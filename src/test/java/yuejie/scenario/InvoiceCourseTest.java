package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of an invoice is said with its explanation. */
@OnBothDatabases
class InvoiceCourseTest {

    @TempDir
    private Path folder;
    private BookRunner book;

    @BeforeEach
    void deductHoldAndAdjust() {
        book = DeskBook.settled(folder);
        book.run("deduct", "--date", "2022-08-01");
        book.run("deduct", "--date", "2022-08-03");
        book.run("hold", "IM-202207-3", "--reason", "disputed");
        book.importing(new DropText().withUsage("2022-07-05", DeskBook.usage("2022-07-05", 32_000, 25_000, 10_001))
                .write(folder.resolve("late")));
        book.run("adjust", "--month", "2022-07");
    }

    @Test
    void itsAttemptsAndTheOtherInvoicesOfTheMonthAreNamed() {
        assertThat(book.run("explain", "IM-202207-1").out()).endsWith("\nTotal (R7.1): 1,000.00 CNY\n\n"
                + "Now: nothing is open\n"
                + "Attempts: 2022-08-01 deducted 1,000.00 CNY\n"
                + "Other invoices of the application and month: IM-202207-1-A1 (2,000.00 CNY)\n");
        assertThat(book.run("explain", "IM-202207-1-A1").out()).endsWith("\n\nNow: open: 2,000.00 CNY\n"
                + "Other invoices of the application and month: IM-202207-1 (1,000.00 CNY)\n");
    }

    @Test
    void itsHoldIsNamedInBothLanguagesAndForPrograms() {
        assertThat(book.run("explain", "IM-202207-3").out()).endsWith("\n\n"
                + "Now: open: 1,000.00 CNY, overdue, held: disputed\n"
                + "Attempts: 2022-08-01 not covered by the balance; 2022-08-03 not covered by the balance\n");
        assertThat(book.run("explain", "IM-202207-3", "--lang", "zh").out()).endsWith("\n\n"
                + "状态：未付 1,000.00 元，已逾期，暂停扣款：disputed\n扣款：2022-08-01 余额不足；2022-08-03 余额不足\n");
        assertThat(book.run("explain", "IM-202207-3", "--json").out())
                .startsWith("{\n  \"invoice_no\" : \"IM-202207-3\",")
                .endsWith("""
                          "agrees" : true,
                          "open_amount" : "1000.00",
                          "overdue" : true,
                          "held_for" : "disputed",
                          "attempts" : [ {
                            "date" : "2022-08-01",
                            "outcome" : "INSUFFICIENT_BALANCE",
                            "amount" : "0.00"
                          }, {
                            "date" : "2022-08-03",
                            "outcome" : "INSUFFICIENT_BALANCE",
                            "amount" : "0.00"
                          } ],
                          "other_invoices" : [ ]
                        }
                        """);
    }
}
