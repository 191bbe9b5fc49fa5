package yuejie.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextTest {

    private static final Pattern PLACE = Pattern.compile("%(?:(\\d)\\$)?s");

    @ParameterizedTest
    @EnumSource(Text.class)
    void bothLanguagesSayEveryValue(Text text) {
        assertThat(places(text.template(ExplanationLanguage.ZH)))
                .isEqualTo(places(text.template(ExplanationLanguage.EN)));
    }

    @ParameterizedTest
    @EnumSource(Text.class)
    void chinesePunctuationIsFullWidth(Text text) {
        String words = Arrays
                .stream(text.template(ExplanationLanguage.ZH).split("[^\\p{IsHan}]*[A-Za-z(][^\\p{IsHan}]*"))
                .collect(Collectors.joining());
        assertThat(words).doesNotContainPattern("[,;:()]");
    }

    /** Which values a template names: by number, or in turn. */
    private static Set<Integer> places(String template) {
        Set<Integer> places = new TreeSet<>();
        int next = 0;
        Matcher matcher = PLACE.matcher(template.replace("%%", ""));
        while (matcher.find()) {
            places.add(matcher.group(1) == null ? ++next : Integer.parseInt(matcher.group(1)));
        }
        return places;
    }
}
