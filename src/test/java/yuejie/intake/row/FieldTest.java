package yuejie.intake.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a field says, or the code and the words with which its row is rejected. */
class FieldTest {

    private static final String COUNT = "dau %s; it is a whole number from 0 to 999999999999";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0, 0", "1, 1", "007, 7", "999999999999, 999999999999",
        "00000000000000000000000000000000000000000000000000001, 1"})
    void aWholeNumberIsReadFromItsDigits(String text, long number) {
        assertThat(Field.number("dau", text, 0, Field.GREATEST_COUNT)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 1", "1 ", "1.0", "1e3", "+1", "１", "٣", "0x10", "1_000", "a", "-", "--1", "1-"})
    void whatIsNotInDigitsIsNoNumber(String text) {
        assertRejected(() -> Field.number("dau", text, 0, Field.GREATEST_COUNT), RejectCode.NOT_A_NUMBER,
                "dau '" + text + "'; a whole number is written in the digits 0 to 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000", "9223372036854775807", "9223372036854775808", "99999999999999999999999"})
    void aNumberBeyondTheGreatestIsOutOfRange(String text) {
        assertRejected(() -> Field.number("dau", text, 0, Field.GREATEST_COUNT), RejectCode.OUT_OF_RANGE,
                String.format(COUNT, "'" + text + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0", "-99999999999999999999999"})
    void aNumberWithAMinusIsNegative(String text) {
        assertRejected(() -> Field.number("dau", text, 0, Field.GREATEST_COUNT), RejectCode.NEGATIVE,
                String.format(COUNT, "'" + text + "'"));
    }

    @Test
    void anApplicationIdIsAPositive64BitInteger() {
        assertThat(Field.sdkAppId("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(Field.sdkAppId("0001")).isEqualTo(1);
        String range = "; it is a whole number from 1 to 9223372036854775807";
        assertRejected(() -> Field.sdkAppId("0"), RejectCode.OUT_OF_RANGE, "sdk_app_id '0'" + range);
        assertRejected(() -> Field.sdkAppId("9223372036854775808"), RejectCode.OUT_OF_RANGE,
                "sdk_app_id '9223372036854775808'" + range);
        assertRejected(() -> Field.sdkAppId(""), RejectCode.MISSING_VALUE, "sdk_app_id is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-30", "2023-02-29", "2022-13-01", "2022-7-1", "20220701", "2022-07-01T00:00:00",
        " 2022-07-01", "2022-07-01 ", "0000-01-01", "+12022-07-01", "２022-07-01"})
    void aDateThatIsNotWrittenSoOrDoesNotExistIsRejected(String text) {
        assertRejected(() -> Field.date("starts_on", text), RejectCode.BAD_DATE,
                "starts_on '" + text + "'; a date is written YYYY-MM-DD");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2022-07-01T00:00:00,       2022-06-30T16:00:00Z", // Asia/Shanghai
        "2022-07-01T00:00:00+08:00, 2022-06-30T16:00:00Z",
        "2022-06-30T16:00:00Z,      2022-06-30T16:00:00Z",
        "2022-06-30T11:00:00-05:00, 2022-06-30T16:00:00Z",
        "2022-06-30T21:30:00+05:30, 2022-06-30T16:00:00Z",
        "1988-07-01T00:00:00,       1988-06-30T16:00:00Z", // no daylight saving, though there once was
        "2024-02-29T23:59:59,       2024-02-29T15:59:59Z"})
    void aTimeIsThatOfShanghaiOrHasAnOffset(String text, Instant instant) {
        assertThat(Field.time("at", text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-07-01", "2022-07-01 00:00:00", "2022-07-01T00:00", "2022-07-01T24:00:00",
        "2022-07-01T00:00:60", "2022-07-01T00:00:00.5", "2022-07-01T00:00:00+8", "2022-07-01T00:00:00+19:00",
        "2022-07-01T00:00:00z", "2023-02-29T00:00:00"})
    void aTimeThatIsNotWrittenSoOrDoesNotExistIsRejected(String text) {
        assertRejected(() -> Field.time("at", text), RejectCode.BAD_DATE, "at '" + text + "'; a time is written"
                + " YYYY-MM-DDThh:mm:ss, with an offset like +08:00 or Z if it is not local");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"1, 1.00", "1.5, 1.50", "0.01, 0.01", "0001000.00, 1000.00", "999999999999999.99, 999999999999999.99"})
    void anAmountHasTwoDecimalsAtMost(String text, String amount) {
        assertThat(Field.amount("amount", text)).hasToString(amount);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "0                  | OUT_OF_RANGE | lies between 0.01 and 999999999999999.99, with two decimals at most",
        "0.00               | OUT_OF_RANGE | lies between 0.01 and 999999999999999.99, with two decimals at most",
        "1.001              | OUT_OF_RANGE | lies between 0.01 and 999999999999999.99, with two decimals at most",
        "1000000000000000   | OUT_OF_RANGE | lies between 0.01 and 999999999999999.99, with two decimals at most",
        "-1.00              | NEGATIVE     | is more than 0.00",
        "-0                 | NEGATIVE     | is more than 0.00",
        "1.                 | NOT_A_NUMBER | is written like 1000.00",
        ".5                 | NOT_A_NUMBER | is written like 1000.00",
        "1,000.00           | NOT_A_NUMBER | is written like 1000.00",
        "¥5                 | NOT_A_NUMBER | is written like 1000.00"})
    void anAmountThatCannotBeBookedIsRejected(String text, RejectCode code, String words) {
        assertRejected(() -> Field.amount("amount", text), code, "amount '" + text + "'; an amount " + words);
    }

    @Test
    void anIdHasAtMost255CharactersHoweverManyUnitsTheyTake() {
        assertThat(Field.id("order_id", "𝒳".repeat(255))).hasSize(510);
        assertRejected(() -> Field.id("order_id", "𝒳".repeat(256)), RejectCode.OUT_OF_RANGE, "order_id '"
                + "𝒳".repeat(80) + "…' (256 characters); an id has at most 255 characters");
        assertRejected(() -> Field.id("order_id", ""), RejectCode.MISSING_VALUE, "order_id is empty");
    }

    @Test
    void aWordIsOneOfThoseThatAreValid() {
        assertThat(Field.choice("status", "RESUMED", List.of("SUSPENDED", "RESUMED"))).isEqualTo("RESUMED");
        assertRejected(() -> Field.choice("status", "resumed\u0007", List.of("SUSPENDED", "RESUMED")),
                RejectCode.UNKNOWN_VALUE, "status 'resumed\\u0007'; it is one of SUSPENDED, RESUMED");
        assertRejected(() -> Field.choice("status", "", List.of("SUSPENDED", "RESUMED")), RejectCode.MISSING_VALUE,
                "status is empty");
    }

    private static void assertRejected(Supplier<?> reading, RejectCode code, String detail) {
        RowRejectedException rejected = catchThrowableOfType(RowRejectedException.class, reading::get);
        assertThat(rejected).as(detail).isNotNull().hasMessage(detail);
        assertThat(rejected.code()).isEqualTo(code);
    }
}
