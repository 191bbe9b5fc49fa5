package yuejie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.oracle.RandomDrop;
import yuejie.scenario.BookRunner;
import yuejie.scenario.CorrectedPrices;
import yuejie.scenario.OnBothDatabases;

/** A month that is settled again with a corrected catalog comes out the same although the run is killed. */
@OnBothDatabases
@Tag("long")
class RepriceCrashIT {

    @TempDir
    private Path folder;

    @Test
    void aRepeatedPricingComesOutTheSameAlthoughItIsKilledThreeTimesInARow() throws Exception {
        RandomDrop.of(62, YearMonth.of(2022, 7), 60).writeTo(folder.resolve("drop"));
        String prices = CorrectedPrices.writeTo(folder.resolve("prices")).toString();
        String[] reprice = {"adjust", "--month", "2022-07", "--reprice", "--catalogs", prices};
        BookRunner killed = new BookRunner(folder.resolve("killed"));
        killed.importing(folder.resolve("drop"));
        killed.settle("2022-07");
        BookRunner undisturbed = killed.copyTo(folder.resolve("undisturbed"));
        int code = undisturbed.run(reprice).exitCode();
        Outcome expected = Outcome.of(undisturbed);

        for (String point : new String[] {"SETTLEMENT_BEGUN:1", "LINES_WRITTEN:4", "INVOICES_BOOKED:1"}) {
            assertThat(new Yuejie(killed).crashingAt(point).run(reprice).exitCode()).as(point).isEqualTo(Stages.KILLED);
        }
        assertThat(new Yuejie(killed).run(reprice).exitCode()).isEqualTo(code);
        assertThat(Outcome.of(killed).differenceFrom(expected)).isEmpty();
        assertThat(killed.export("2022-07").get("invoices.csv")).contains("-A1,");
    }
}
