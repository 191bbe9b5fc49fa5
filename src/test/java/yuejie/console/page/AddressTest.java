package yuejie.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids of any characters in addresses. */
class AddressTest {

    @ParameterizedTest
    @CsvSource({"acct-01_X, acct-01_X", "a/b, a~2fb", "a.csv, a~2ecsv", "a~b, a~7eb",
        "a%2Fb;c?d#e, a~252Fb~3bc~3fd~23e",
        "清, ~e6~b8~85", "😀, ~f0~9f~98~80"})
    void eachByteThatIsNoPlainLetterIsWrittenInDigitsAndReadBack(String id, String written) {
        assertThat(Address.account(id)).isEqualTo("/accounts/" + written);
        assertThat(Address.id(written)).isEqualTo(id);
    }

    @Test
    void blanksAreKept() {
        assertThat(Address.id(Address.account(" x ").substring("/accounts/".length()))).isEqualTo(" x ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "~2", "~zz", "~2F", "a.b", "~ff", "~00", "清"})
    void whatNoIdIsWrittenAsIsTheAddressOfNothing(String written) {
        assertThatThrownBy(() -> Address.id(written)).isInstanceOf(NotFoundException.class).hasMessage(written);
    }
}
