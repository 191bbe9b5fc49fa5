package yuejie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.Database;
import yuejie.scenario.OnBothDatabases;

/**
 * The kill matrix in short: that each crash point is come to, and what comes of a part of them, each in one stage. All
 * of it is run by {@code scripts/kill-matrix}.
 */
@OnBothDatabases
@Tag("long")
class KillMatrixIT {

    private static final int PART = 8;
    private static final int KILLS = Database.ofThisRun() == Database.H2 ? 3 : 0;

    @TempDir
    private Path folder;

    @Test
    void killedAtAnyCrashPointAndRunAgainABookComesToTheSame() throws Exception {
        List<Cell> cells = new KillMatrix(folder.resolve("work"), folder.resolve("results.csv"), 2)
                .run(new KillMatrix.Extent(false, PART, KILLS, 0));
        assertThat(cells).hasSizeGreaterThanOrEqualTo(CrashPoint.values().length / PART)
                .allSatisfy(cell -> assertThat(cell.result()).as(cell.key()).isEqualTo(Cell.SAME));
        // a random kill may come too late
        assertThat(cells).filteredOn(cell -> cell.kind() == Cell.Kind.POINT)
                .allSatisfy(cell -> assertThat(cell.kills()).as(cell.key()).isPositive());
    }
}
