package yuejie.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;

/** The attempts of one account on one date (R8.1, R8.2), each written as invoice, outcome, amount and balance after. */
class AttemptTest {

    private static final LocalDate FIRST_OF_AUGUST = LocalDate.of(2022, 8, 1);

    @Test
    void theOldestComesFirstByMonthThenApplicationAsANumberThenAdjustment() {
        assertThat(attempts("100.00", "IM-202207-10 1.00", "IM-202207-9-A10 2.00", "IM-202207-9-A2 3.00",
                "IM-202207-9 4.00", "IM-202206-9223372036854775807 5.00", "IM-202112-10-A1 6.00"))
                .containsExactly("IM-202112-10-A1 DEDUCTED 6.00 94.00",
                        "IM-202206-9223372036854775807 DEDUCTED 5.00 89.00",
                        "IM-202207-9 DEDUCTED 4.00 85.00",
                        "IM-202207-9-A2 DEDUCTED 3.00 82.00",
                        "IM-202207-9-A10 DEDUCTED 2.00 80.00",
                        "IM-202207-10 DEDUCTED 1.00 79.00");
    }

    @Test
    void eachTakesTheWholeAmountOrNothingAndALaterSmallerOneIsStillTried() {
        assertThat(attempts("100.00", "IM-202207-1 100.01", "IM-202207-2 60.00", "IM-202207-3 50.00",
                "IM-202207-4 40.00", "IM-202207-5 0.01")).containsExactly(
                        // a cent short of 100.01
                        "IM-202207-1 INSUFFICIENT_BALANCE 0.00 100.00",
                        // 100.00 - 60.00
                        "IM-202207-2 DEDUCTED 60.00 40.00",
                        "IM-202207-3 INSUFFICIENT_BALANCE 0.00 40.00",
                        // exactly enough
                        "IM-202207-4 DEDUCTED 40.00 0.00",
                        "IM-202207-5 INSUFFICIENT_BALANCE 0.00 0.00");
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({
        "0.00,                0.01,                INSUFFICIENT_BALANCE, 0.00,                0.00",
        "0.01,                0.01,                DEDUCTED,             0.01,                0.00",
        "999.99,              1000.00,             INSUFFICIENT_BALANCE, 0.00,                999.99",
        "1000.00,             1000.00,             DEDUCTED,             1000.00,             0.00",
        "1000.01,             1000.00,             DEDUCTED,             1000.00,             0.01",
        "9999999999999999.98, 9999999999999999.99, INSUFFICIENT_BALANCE, 0.00,                9999999999999999.98",
        "9999999999999999.99, 9999999999999999.99, DEDUCTED,             9999999999999999.99, 0.00"})
    void aBalanceCoversWhatItIsNotLessThan(String balance, String open, String outcome, String amount, String after) {
        assertThat(attempts(balance, "IM-202207-1 " + open))
                .containsExactly("IM-202207-1 " + outcome + " " + amount + " " + after);
    }

    @Test
    void nothingIsTriedWhereNothingIsOpen() {
        assertThat(attempts("100.00")).isEmpty();
    }

    @ParameterizedTest(name = "{0} tried on {1}")
    @CsvSource({
        "IM-202207-1,    2022-08-01, false",
        "IM-202207-1,    2022-08-02, false",
        "IM-202207-1,    2022-08-03, true",
        "IM-202207-1,    2022-08-04, true",
        "IM-202207-1,    2022-09-01, true", // days 1 and 2 are those of the month after, once
        "IM-202207-1-A1, 2022-08-20, true",
        "IM-202402-1,    2024-03-02, false", // a leap year's February ends on the 29th
        "IM-202402-1,    2024-03-03, true",
        "IM-202212-1,    2023-01-02, false",
        "IM-202212-1,    2023-01-03, true"})
    void anAttemptThatFailsOnOrAfterDayThreeMakesItsInvoiceOverdue(String invoice, LocalDate date, boolean overdue) {
        OpenInvoice open = open(invoice + " 0.02");
        assertThat(Attempt.of(date, Money.of("0.01"), List.of(open))).singleElement()
                .satisfies(failed -> assertThat(failed.makesOverdue()).isEqualTo(overdue));
        assertThat(Attempt.of(date, Money.of("0.02"), List.of(open))).singleElement()
                .satisfies(deducted -> assertThat(deducted.makesOverdue()).isFalse());
    }

    private static List<String> attempts(String balance, String... open) {
        return Attempt.of(FIRST_OF_AUGUST, Money.of(balance), Stream.of(open).map(AttemptTest::open).toList()).stream()
                .map(attempt -> attempt.invoice() + " " + attempt.outcome() + " " + attempt.amount() + " "
                        + attempt.balanceAfter())
                .toList();
    }

    private static OpenInvoice open(String numberAndAmount) {
        String[] parts = numberAndAmount.split(" ");
        return new OpenInvoice(InvoiceNumber.parse(parts[0]), 1, Money.of(parts[1]));
    }
}
