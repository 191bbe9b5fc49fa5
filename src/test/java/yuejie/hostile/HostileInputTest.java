package yuejie.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.BookRunner;
import yuejie.scenario.Database;
import yuejie.scenario.OnBothDatabases;

/**
 * Rounds of 250 broken files each: none crashes an import, every row is accounted for, and who was not touched is
 * settled as ever. A failure names its round, the file, and how it was broken; that round alone, on the embedded
 * database:
 *
 * <pre>mvn test-compile surefire:test@default-test -Dtest=HostileInputTest -Dtests.hostile.seed=7
 * -Dtests.hostile.rounds=1</pre>
 *
 * <p>With more rounds that is thousands of mutants; a table of them by kind is written into the directory
 * {@code target}.
 */
@OnBothDatabases
class HostileInputTest {

    private static final long FIRST_SEED = Long.getLong("tests.hostile.seed", 2);
    private static final int ROUNDS = Integer.getInteger("tests.hostile.rounds",
            Database.ofThisRun() == Database.H2 ? 2 : 1);

    @TempDir
    private Path folder;

    @Test
    void noBrokenFileDoesHarmBeyondItself() throws IOException {
        Tally tally = new Tally();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + ROUNDS; seed++) {
            Path round = folder.resolve("round-" + seed);
            new HostileRound(seed, round, BookRunner.made(round.resolve("book"))).play(tally);
        }
        Files.writeString(Path.of("target", "hostile-input-" + Database.ofThisRun() + ".txt"), tally.toString());
        assertThat(tally.mutants()).isEqualTo(ROUNDS * (SoundDrop.DAYS + 6));
    }
}
