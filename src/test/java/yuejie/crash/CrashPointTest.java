package yuejie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CrashPointTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

    @Test
    void thePageOnReliabilityNamesEachCrashPointInItsOrder() throws IOException {
        String page = Files.readString(Path.of("docs", "reliability.md"));
        assertThat(ROW.matcher(page).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(Arrays.stream(CrashPoint.values()).map(Enum::name).toList());
    }

    @Test
    void nothingIsArmedUnlessATestArmsIt() {
        assertThat(CrashPoint.armed()).isFalse();
    }
}
