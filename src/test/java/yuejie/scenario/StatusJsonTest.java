package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.BookRunner.Ended;

/** Where a month stands, for programs: the whole answer. */
@OnBothDatabases
class StatusJsonTest {

    /** The answer for programs: one application parked, one invoice held, one overdue. */
    private static final String ANSWER = """
            {
              "month" : "2022-07",
              "exit_code" : 4,
              "input" : {
                "days_imported" : 31,
                "days_missing" : [ ],
                "days_accepted_as_missing" : [ ],
                "days_to_come" : 0,
                "days_suspicious" : [ ],
                "days_with_rejected_rows" : [ ],
                "files_refused" : [ ]
              },
              "settlement" : "SEALED",
              "revisions" : [ {
                "revision" : 1,
                "kind" : "SETTLEMENT",
                "sealed" : true,
                "applications" : 4,
                "parked" : 1,
                "debits" : 2,
                "debit_amount" : "2000.00",
                "credits" : 0,
                "credit_amount" : "0.00",
                "root" : "ROOT",
                "sealed_at" : "YYYY-MM-DDThh:mm:ss+08:00",
                "sealed_by" : "olga",
                "approved_by" : null
              } ],
              "applications" : {
                "settled" : 4,
                "invoiced" : 2,
                "invoiced_amount" : "2000.00",
                "nothing_due" : 1,
                "parked" : 1,
                "parked_by_reason" : {
                  "UNPRICED_OPTION" : 1
                },
                "parked_amount" : "2000.00",
                "parked_applications" : [ {
                  "sdk_app_id" : 2,
                  "reason" : "UNPRICED_OPTION",
                  "detail" : "EVIDENCE",
                  "mended" : false,
                  "amount" : "2000.00"
                } ],
                "changed_since" : 0
              },
              "money" : {
                "invoices" : 2,
                "invoices_amount" : "2000.00",
                "lines" : 2,
                "debits" : 2,
                "debits_amount" : "2000.00",
                "credits" : 0,
                "credits_amount" : "0.00",
                "credits_off_what_was_open" : "0.00",
                "credits_to_balances" : "0.00",
                "deducted" : 0,
                "deducted_amount" : "0.00",
                "open" : 2,
                "open_amount" : "2000.00",
                "overdue" : 1,
                "overdue_amount" : "1000.00",
                "held" : [ {
                  "invoice_no" : "IM-202207-1",
                  "open_amount" : "1000.00",
                  "reason" : "disputed"
                } ]
              },
              "unfinished" : [ ],
              "running" : false,
              "next" : {
                "command" : "yuejie export --month 2022-07 --out DIR",
                "reason" : "REASON"
              }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void theAnswerForProgramsIsWhole() {
        BookRunner book = DeskBook.settled(folder);
        book.run("hold", "IM-202207-1", "--reason", "disputed");
        book.run("deduct", "--date", "2022-08-03");
        Ended ended = DeskBook.masked(book.run("status", "--month", "2022-07", "--json"));
        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.err()).isEqualTo(DeskBook.masked(book.run("status", "--month", "2022-07").out()));
        assertThat(ended.out()).isEqualTo(ANSWER.replace("EVIDENCE", DeskBook.EVIDENCE).replace("REASON", "nothing"
                + " else can be run now, as parked applications"
                + " wait for their data to be mended: 1; held invoices wait to be released: 1; open invoices wait for"
                + " top-ups: 1"));
    }

    @Test
    void theAnswerOfAMonthThatHasNotBegunIsShort() {
        assertThat(DeskBook.imported(folder).run("status", "--month", "2999-02", "--json").out()).isEqualTo("""
                {
                  "month" : "2999-02",
                  "exit_code" : 0,
                  "input" : {
                    "days_imported" : 0,
                    "days_missing" : [ ],
                    "days_accepted_as_missing" : [ ],
                    "days_to_come" : 28,
                    "days_suspicious" : [ ],
                    "days_with_rejected_rows" : [ ],
                    "files_refused" : [ ]
                  },
                  "settlement" : "NOT_BEGUN",
                  "revisions" : [ ],
                  "applications" : null,
                  "money" : null,
                  "unfinished" : [ ],
                  "running" : false,
                  "next" : {
                    "command" : null,
                    "reason" : "the month begins on 2999-02-01"
                  }
                }
                """);
    }
}
