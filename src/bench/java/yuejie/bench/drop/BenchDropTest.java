package yuejie.bench.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchDropTest {

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        BenchDrop first = BenchDrop.write(50, 7, folder.resolve("a"));
        BenchDrop second = BenchDrop.write(50, 7, folder.resolve("b"));
        BenchDrop other = BenchDrop.write(50, 8, folder.resolve("c"));
        assertThat(first.usageFiles().get(30)).hasSameBinaryContentAs(second.usageFiles().get(30));
        assertThat(first.reference().resolve("apps.csv")).hasSameBinaryContentAs(
                second.reference().resolve("apps.csv"));
        assertThat(Files.readString(first.usageFiles().get(0))).isNotEqualTo(
                Files.readString(other.usageFiles().get(0)));
    }

    @Test
    void everyDayHasEveryApplicationInAnOrderOfItsOwn() throws IOException {
        BenchDrop drop = BenchDrop.write(50, 7, folder);
        List<String> known = ids(drop.reference().resolve("apps.csv"));
        assertThat(known).hasSize(50).doesNotHaveDuplicates().isNotEqualTo(known.stream().sorted().toList());
        for (Path file : drop.usageFiles()) {
            assertThat(ids(file)).containsExactlyInAnyOrderElementsOf(known).isNotEqualTo(known);
        }
        assertThat(ids(drop.usageFiles().get(0))).isNotEqualTo(ids(drop.usageFiles().get(1)));
    }

    private static List<String> ids(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
    }
}
