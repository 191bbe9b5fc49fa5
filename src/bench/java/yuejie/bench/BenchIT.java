package yuejie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole benchmark on very little data: what it asserts is that all results are the same, never a time. */
@Tag("long")
class BenchIT {

    @TempDir
    private Path out;

    @Test
    void everybodyComesToTheSameResultsAndAllOfItIsWritten() throws IOException {
        assertThat(Bench.run("300", "--rounds", "1", "--out", out.toString())).isZero();

        String table = Files.readString(out.resolve("bench.txt"));
        assertThat(table).contains("300 applications, 31 days: 9,300 rows of usage", "fsync = on",
                "synchronous_commit = on", "full_page_writes = on");
        assertThat(Stream.of(Who.values()).map(Who::label)).allMatch(table::contains);
        List<String> raw = Files.readAllLines(out.resolve("bench.csv"));
        assertThat(raw).hasSize(1 + 1 + 3 + 3 + Piece.values().length);
        assertThat(Files.readString(out.resolve("bench-300.svg"))).startsWith("<svg").contains("Yuejie on H2")
                .endsWith("</svg>\n");
        assertThat(Files.readString(out.resolve("settlement-plan-300.txt"))).contains("usage_daily");
        assertThat(out.resolve("work")).doesNotExist();
    }
}
