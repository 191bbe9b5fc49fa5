package yuejie.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuejie.failure.RefusedException;

/** A password is typed twice, and must be the same. */
class PasswordEntryTest {

    private final List<String> asked = new ArrayList<>();

    @Test
    void theSamePasswordTwiceIsTaken() {
        assertThat(typed("one password", "one password")).isEqualTo("one password");
        assertThat(asked).containsExactly("Password of olga: ", "The same again: ");
    }

    @Test
    void twoThatDifferAreRefused() {
        assertThatThrownBy(() -> typed("one password", "One password")).isInstanceOf(RefusedException.class)
                .hasMessage("The two passwords differ. Nothing was changed; call again.");
    }

    private String typed(String... words) {
        Iterator<String> next = List.of(words).iterator();
        return PasswordEntry.twice(prompt -> {
            asked.add(prompt);
            return next.next().toCharArray();
        }, "olga");
    }
}
