package yuejie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuejie.scenario.ABook;
import yuejie.scenario.BookRunner;
import yuejie.scenario.OnBothDatabases;

/** The pages of what ran. */
@OnBothDatabases
class RunPagesTest {

    @ABook
    private BookRunner book;

    private ConsoleRunner console;

    @BeforeEach
    void startAConsole() {
        console = ConsoleRunner.open(book);
    }

    @AfterEach
    void endIt() {
        console.close();
    }

    @Test
    void whereNothingRanThePageSaysWhatToDo() throws Exception {
        assertThat(console.text("/runs")).contains("No run matches. Without filters, all runs are shown; where none was"
                + " ever made, begin with: yuejie import PATH");
        assertThat(console.text("/runs?lang=zh")).contains("没有符合条件的运行。去掉筛选可看全部；若从未运行过，请先执行：yuejie import PATH");
    }

    @Test
    void aRunThatIsNotThereIsNotFound() throws Exception {
        HttpResponse<String> page = console.get("/runs/99");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(ConsoleRunner.text(page)).contains("The book has no execution 99.");
    }

    @Test
    void anAddressThatThereIsNotIsAnsweredInTheFrameOfTheConsole() throws Exception {
        HttpResponse<String> page = console.get("/nowhere");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(ConsoleRunner.text(page)).contains("Error 404 There is no page at this address.");
    }

    @Test
    void aFilterThatCannotBeMeantIsToldApartFromAFailure() throws Exception {
        for (String wrong : List.of("/runs?date=yesterday", "/runs?after=x", "/runs?user=%00", "/seals?after=x",
                "/decisions?after=x", "/months?after=x", "/ledger?kind=GIFT")) {
            HttpResponse<String> page = console.get(wrong);
            assertThat(page.statusCode()).as(wrong).isEqualTo(400);
            assertThat(ConsoleRunner.text(page)).contains("The address has a value that cannot be meant.");
        }
    }
}
