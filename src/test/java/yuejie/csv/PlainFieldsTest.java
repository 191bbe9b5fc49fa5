package yuejie.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFieldsTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "007, 7", "999999999999, 999999999999", "999999999999999999, 999999999999999999"})
    void aWholeNumberIsReadWhereItLies(String text, long number) {
        assertThat(of("a," + text + ",b").digits(1)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 7", "7 ", "-7", "+7", "7.0", "1e3", "٣", "７", "1000000000000000000", "x"})
    void whatIsNoSuchNumberIsLeftToTheRules(String text) {
        assertThat(of("a," + text + ",b").digits(1)).isEqualTo(-1);
    }

    @Test
    void aFieldIsATextOnlyIfItIsAllOfIt() {
        PlainFields fields = of("2022-07-01,2022-07-0,2022-07-011");
        assertThat(fields.is(0, "2022-07-01")).isTrue();
        assertThat(fields.is(1, "2022-07-01")).isFalse();
        assertThat(fields.is(2, "2022-07-01")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2", "1,2,3,4", ",,,"})
    void aRecordWithMoreOrFewerFieldsIsNotFound(String record) {
        assertThat(new PlainFields(3).find(record.toCharArray(), 0, record.length())).isFalse();
    }

    /** The record lies within a buffer, with other records on both sides. */
    private static PlainFields of(String record) {
        PlainFields fields = new PlainFields(3);
        String buffer = "9,9,9\n" + record + "\n9,9,9";
        assertThat(fields.find(buffer.toCharArray(), 6, 6 + record.length())).isTrue();
        return fields;
    }
}
