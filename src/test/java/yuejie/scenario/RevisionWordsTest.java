package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.BookRunner.Ended;

/** What a command says that settles some applications of a month again. */
@OnBothDatabases
class RevisionWordsTest {

    private static final String STILL = "Still parked: application 2: UNPRICED_OPTION: " + DeskBook.EVIDENCE + "\n";

    @TempDir
    private Path folder;

    @Test
    void anApplicationThatWasParkedBeforeIsNotCountedAmongThoseSettledAgain() {
        BookRunner book = DeskBook.settled(folder);
        book.importing(new DropText().withUsage("2022-07-05", DeskBook.usage("2022-07-05", 32_000, 25_000, 10_001))
                .write(folder.resolve("late")));
        assertThat(book.run("adjust", "--month", "2022-07", "--preview")).isEqualTo(new Ended(0, ""
                + "APPLICATION  OUTCOME NOW  INVOICE         DIFFERENCE\n"
                + "1            INVOICED     IM-202207-1-A1  2000.00\n"
                + "1 application, 0 of them parked; 1 invoice to pay, 2000.00 CNY; 0 credits, 0.00 CNY. Nothing was"
                + " written. To do it: yuejie adjust --month 2022-07\n", ""));
        assertThat(book.run("adjust", "--month", "2022-07")).isEqualTo(new Ended(4, "2022-07 is settled again and"
                + " proved: 1 application, 0 of them parked; 1 invoice to pay, 2000.00 CNY; 0 credits, 0.00 CNY."
                + " Next: yuejie export --month 2022-07 --out DIR\n", STILL));
        assertThat(book.run("adjust", "--month", "2022-07")).isEqualTo(new Ended(4, "No application of 2022-07 has"
                + " changed since; there is nothing to settle again. Nothing was changed.\n", STILL));
        assertThat(book.run("adjust", "--month", "2022-07", "--preview")).isEqualTo(new Ended(0,
                "No application of 2022-07 has changed since; there is nothing to adjust.\n", ""));
    }

    @Test
    void anApplicationThatIsParkedAgainIsCounted() {
        assertThat(DeskBook.settled(folder).run("settle", "--month", "2022-07", "--parked")).isEqualTo(new Ended(4,
                "2022-07 is settled again and proved: 1 application, 1 of them parked; 0 invoices to pay, 0.00 CNY;"
                        + " 0 credits, 0.00 CNY. Next: yuejie export --month 2022-07 --out DIR\n",
                STILL.replace("Still p", "P")));
    }
}
