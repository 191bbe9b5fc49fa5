package yuejie.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would run is marked, all else is as it was, and the mark can be taken off without a doubt. */
class InertTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "-", "＝1", "＋1", "－1", "＠1", " =1", "\t=1", "\u3000=1",
        "\u00A0=1", "\u200B=1", "\uFEFF=1", "\u0001=1", " \t \u2028-1", "\tx", "\rx", "\nx"})
    void whatWouldBeRunIsMarked(String text) {
        assertThat(InertText.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "''", "'=1", "'a", "' =1"})
    void whatBeginsWithTheMarkIsMarkedOnceMore(String text) {
        assertThat(InertText.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "acct", "1-1", "a=b", "客户", "𝒳", "～10", "_", "#REF!", "\"=1", "a'b", " a", " '",
        "\\t=1", "−1"})
    void allElseIsAsItWas(String text) {
        assertThat(InertText.of(text)).isEqualTo(text);
    }

    @Test
    void noTwoTextsAreWrittenAlike() {
        assertThat(InertText.of("=b")).isNotEqualTo(InertText.of("'=b"));
    }
}
