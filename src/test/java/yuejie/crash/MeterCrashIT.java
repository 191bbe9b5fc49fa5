package yuejie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.oracle.RandomAttic;
import yuejie.scenario.OnBothDatabases;

/**
 * The packaged program is killed twice in a row while it imports snapshots with further meters, while it settles them,
 * and while it imports corrections of them. What comes out must be what the oracle says.
 */
@OnBothDatabases
// on PostgreSQL, the kill matrix ends the process where snapshots are written by the same statements
@Tag("on-h2-only")
@Tag("long")
class MeterCrashIT {

    private static final int KILLED = 137;

    @TempDir
    private Path folder;
    private Yuejie yuejie;

    @Test
    void furtherMetersComeOutRightAlthoughEveryCommandIsKilledTwiceInARow() throws Exception {
        RandomAttic attic = new RandomAttic(12);
        String month = attic.month().toString();
        String catalogs = attic.writeCatalog(folder.resolve("catalogs")).toString();
        yuejie = new Yuejie(folder.resolve("book")).with("YUEJIE_CATALOGS", catalogs);

        killedTwice("SNAPSHOTS_WRITTEN:7", "import", attic.writeDrop(folder.resolve("drop")).toString());
        killedTwice("ASSESSMENTS_WRITTEN:2", "settle", "--month", month);
        assertThat(lines(month)).isEqualTo(attic.invoiceLines());
        killedTwice("SNAPSHOTS_WRITTEN:2", "import", attic.writeCorrections(folder.resolve("corrections")).toString());
        yuejie.run("adjust", "--month", month);
        lines(month);
        List<String> outcomes = Files.readAllLines(folder.resolve("out/assessments.csv")).stream().skip(1)
                .map(line -> line.split(",", -1)).map(fields -> fields[1] + "," + fields[3] + "," + fields[6]).toList();
        assertThat(outcomes).isEqualTo(attic.outcomes());
        assertThat(yuejie.run("verify", "--month", month).exitCode()).isZero();
    }

    private void killedTwice(String point, String... command) {
        for (int i = 0; i < 2; i++) {
            assertThat(yuejie.crashingAt(point).run(command).exitCode())
                    .isEqualTo(KILLED);
        }
        assertThat(yuejie.run(command).exitCode()).isIn(0, 4);
    }

    private String lines(String month) throws Exception {
        assertThat(yuejie.run("export", "--month", month, "--out", folder.resolve("out").toString()).exitCode())
                .isZero();
        return Files.readString(folder.resolve("out/invoice_lines.csv"));
    }
}
