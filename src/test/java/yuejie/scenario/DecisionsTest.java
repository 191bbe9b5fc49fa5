package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.BookRunner.Ended;

/** The audit trail shows who decided what, newest first. */
@OnBothDatabases
class DecisionsTest {

    @TempDir
    private Path folder;

    @Test
    void decisionsAreListedNewestFirst() {
        BookRunner book = DeskBook.settled(folder);
        book.importing(
                new DropText().withUsage("2022-06-13", DeskBook.usage("2022-06-13", 1)).write(folder.resolve("june")));
        String days = "2022-06-01..2022-06-12,2022-06-14..2022-06-30";
        book.run("settle", "--month", "2022-06", "--accept-missing-days", days);
        book.run("hold", "IM-202207-1", "--reason", "disputed");
        book.run("approve", "--month", "2022-07", "--root", DeskBook.root(book, 1));
        runAsLi(book, "release", "IM-202207-1");
        assertThat(DeskBook.masked(book.run("history", "--decisions"))).isEqualTo(new Ended(0, ""
                + "TIME                 USER  EVENT                DETAIL\n"
                + "YYYY-MM-DD hh:mm:ss  li    RELEASE              IM-202207-1, held for: disputed\n"
                + "YYYY-MM-DD hh:mm:ss  olga  APPROVE              2022-07 revision 1: ROOT\n"
                + "YYYY-MM-DD hh:mm:ss  olga  HOLD                 IM-202207-1: disputed\n"
                + "YYYY-MM-DD hh:mm:ss  olga  ACCEPT_MISSING_DAYS  settlement of 2022-06 revision 1: " + days + "\n",
                ""));
        assertThat(DeskBook.masked(book.run("history", "--decisions", "--limit", "2", "--json")).out()).isEqualTo("""
                [ {
                  "at" : "YYYY-MM-DDThh:mm:ss+08:00",
                  "user" : "li",
                  "event" : "RELEASE",
                  "detail" : "IM-202207-1, held for: disputed"
                }, {
                  "at" : "YYYY-MM-DDThh:mm:ss+08:00",
                  "user" : "olga",
                  "event" : "APPROVE",
                  "detail" : "2022-07 revision 1: ROOT"
                } ]
                """);
    }

    @Test
    void theHistoryIsNoWiderThanTheTerminal() {
        BookRunner book = DeskBook.settled(folder);
        book.run("hold", "IM-202207-1", "--reason", "the customer disputes what was measured in the last week of July");
        book.withVariable("COLUMNS", "80");
        assertThat(DeskBook.masked(book.run("history", "--decisions")).out()).isEqualTo("""
                TIME                 USER  EVENT  DETAIL
                YYYY-MM-DD hh:mm:ss  olga  HOLD   IM-202207-1: the customer disputes what was
                                                  measured in the last week of July
                """);
        assertThat(book.run("history").out().lines()).hasSizeGreaterThan(3).allMatch(line -> line.length() <= 80)
                .anyMatch(line -> line.startsWith("2   month-end-  1 "))
                .anyMatch(line -> line.startsWith("    settlement "));
        assertThat(book.run("history", "--execution", "2", "--json").out()).containsPattern(
                "\"started\" : \"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.0-9]*\\+08:00\"");
        book.withVariable("COLUMNS", "wide");
        assertThat(book.run("history", "--decisions").out().lines()).hasSize(2);
    }

    @Test
    void aBookWithoutADecisionSaysSo() {
        assertThat(DeskBook.imported(folder).run("history", "--decisions"))
                .isEqualTo(new Ended(0, "No decision is recorded in this book.\n", ""));
    }

    @Test
    void decisionsHaveNoExecution() {
        assertThat(BookRunner.made(folder.resolve("book")).run("history", "--decisions", "--execution", "1")).isEqualTo(
                new Ended(2, "", "Of --execution and --decisions only one can be given\nTry: yuejie history --help\n"));
    }

    private static void runAsLi(BookRunner book, String... command) {
        String user = System.getProperty("user.name");
        System.setProperty("user.name", "li");
        try {
            book.run(command);
        } finally {
            System.setProperty("user.name", user);
        }
    }
}
