package yuejie.catalog.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** One mistake in a good file, and the whole message that it brings. */
class CatalogMistakesTest {

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/catalogs/mistakes.txt", delimiter = '|', quoteCharacter = '`',
            maxCharsPerColumn = 4096)
    void a_mistake_is_named_with_its_place_and_what_would_be_right(String mistake, String piece,
            String replacement, String message) {
        Sample.write(directory, "bad.yaml", Sample.with(unescaped(piece), unescaped(replacement)));

        assertThat(Sample.complaint(directory).replace('\n', '⏎')).isEqualTo(message.replace(" ⏎ ", "⏎"));
    }

    private static String unescaped(String text) {
        return text == null ? "" : text.replace('⏎', '\n').replace('·', ' ')
                .replace('→', '\t').replace('␇', '\u0007');
    }
}
