package yuejie.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Records of a file that the program wrote. */
class CsvInTest {

    private static CsvIn read(String text) {
        return new CsvIn(new StringReader(text), Path.of("exports", "ledger.csv"));
    }

    @Test
    void recordsComeWithTheirFieldsAndTheLineOnWhichTheyEnd() throws IOException {
        CsvIn csv = read("id,name\n1,\"a,\"\"b\"\"\nc\"\n2,\n");
        assertThat(csv.next().orElseThrow()).containsExactly("id", "name");
        assertThat(csv.line()).isEqualTo(1);
        assertThat(csv.next().orElseThrow()).containsExactly("1", "a,\"b\"\nc");
        assertThat(csv.line()).isEqualTo(3);
        assertThat(csv.next().orElseThrow()).containsExactly("2", "");
        assertThat(csv.line()).isEqualTo(4);
        assertThat(csv.next()).isEmpty();
    }

    @Test
    void aBrokenQuoteRefusesTheFile() throws IOException {
        CsvIn csv = read("id\n\"1\n2\n");
        assertThat(csv.next()).isPresent();
        assertThatThrownBy(csv::next).isInstanceOf(FileRefusedException.class)
                .hasMessage("ledger.csv: a quoted field does not end; have it exported again");
    }
}
