package yuejie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the console are there in both languages, each once. */
class WordsTest {

    private static final Path WORDS = Path.of("src/main/resources/yuejie/console/words");

    @Test
    void everyWordIsThereInBothLanguages() throws IOException {
        Map<String, String> english = words("en");
        Map<String, String> chinese = words("zh");
        assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(english).hasSizeGreaterThan(100);
        assertThat(english.values()).noneMatch(String::isBlank);
        assertThat(chinese.values()).noneMatch(String::isBlank);
    }

    @Test
    void aWordAndItsTranslationHaveTheSamePlacesForValues() throws IOException {
        Map<String, String> chinese = words("zh");
        words("en").forEach((key, word) -> assertThat(places(chinese.get(key))).as(key).isEqualTo(places(word)));
    }

    private static List<String> places(String word) {
        return Stream.of(word.split("(?=\\{)")).filter(part -> part.startsWith("{"))
                .map(part -> part.replaceFirst("}.*", "}")).sorted().distinct().toList();
    }

    /** All words of a language; a key that stands twice is an error, since one of its words would never be seen. */
    private static Map<String, String> words(String language) throws IOException {
        Map<String, String> words = new HashMap<>();
        try (Stream<Path> files = Files.list(WORDS)) {
            for (Path file : files.filter(each -> each.toString().endsWith("_" + language + ".properties")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        String[] word = line.split("=", 2);
                        assertThat(words.put(word[0], word[1])).as(file + ": " + word[0]).isNull();
                    }
                }
            }
        }
        return words;
    }
}
