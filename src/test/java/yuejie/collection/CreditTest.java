package yuejie.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;

/** Where a credit goes (R8.3), each entry written as key, account, receivable, balance and revenue. */
class CreditTest {

    private static final LocalDate DAY = LocalDate.of(2022, 8, 5);

    @Test
    void whereNothingIsOpenAllOfItGoesToTheBalance() {
        assertThat(entries("IM-202207-1-A1", "1000.00"))
                .containsExactly("CREDIT:IM-202207-1-A1 7 0.00 1000.00 -1000.00");
    }

    @Test
    void itLowersWhatIsOpenByLessThanThat() {
        // 3000.00 - 1000.00 = 2000.00 stay open
        assertThat(entries("IM-202207-1-A1", "1000.00", "IM-202207-1 3000.00"))
                .containsExactly("CREDIT:IM-202207-1-A1:IM-202207-1 7 -1000.00 0.00 -1000.00");
    }

    @Test
    void itLowersWhatIsOpenToNothingExactly() {
        assertThat(entries("IM-202207-1-A1", "3000.00", "IM-202207-1 3000.00"))
                .containsExactly("CREDIT:IM-202207-1-A1:IM-202207-1 7 -3000.00 0.00 -3000.00");
    }

    @Test
    void theRestGoesToTheBalance() {
        // 3000.01 - 3000.00 = 0.01
        assertThat(entries("IM-202207-1-A1", "3000.01", "IM-202207-1 3000.00")).containsExactly(
                "CREDIT:IM-202207-1-A1:IM-202207-1 7 -3000.00 0.00 -3000.00",
                "CREDIT:IM-202207-1-A1 7 0.00 0.01 -0.01");
    }

    @Test
    void theOldestIsLoweredFirst() {
        // 100.00 + 20.00 + 5.00 of 8.00; -A10 is younger than -A2
        assertThat(entries("IM-202207-1-A11", "125.00", "IM-202207-1-A10 8.00", "IM-202207-1-A2 20.00",
                "IM-202207-1 100.00")).containsExactly(
                        "CREDIT:IM-202207-1-A11:IM-202207-1 7 -100.00 0.00 -100.00",
                        "CREDIT:IM-202207-1-A11:IM-202207-1-A2 7 -20.00 0.00 -20.00",
                        "CREDIT:IM-202207-1-A11:IM-202207-1-A10 7 -5.00 0.00 -5.00");
    }

    @Test
    void whatTheCreditDoesNotReachStaysAsItIs() {
        assertThat(entries("IM-202207-1-A3", "100.00", "IM-202207-1 100.00", "IM-202207-1-A2 20.00"))
                .containsExactly("CREDIT:IM-202207-1-A3:IM-202207-1 7 -100.00 0.00 -100.00");
    }

    @Test
    void everyEntryCountsFromTheSameDayAndMovesNoCash() {
        Credit credit = new Credit(InvoiceNumber.parse("IM-202207-1-A1"), 7, Money.of("10.00"));
        OpenInvoice open = open("IM-202207-1 4.00");
        assertThat(credit.entries(DAY, List.of(open))).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(LedgerEntry.Kind.CREDIT);
            assertThat(entry.bookedOn()).isEqualTo(DAY);
            assertThat(entry.cash()).isEqualTo(Money.ZERO);
        });
        assertThat(credit.entries(DAY, List.of(open))).extracting(entry -> entry.invoice().orElseThrow().toString())
                .containsExactly("IM-202207-1", "IM-202207-1-A1");
    }

    private static List<String> entries(String number, String amount, String... open) {
        return new Credit(InvoiceNumber.parse(number), 7, Money.of(amount))
                .entries(DAY, Stream.of(open).map(CreditTest::open).toList()).stream()
                .map(entry -> entry.key() + " " + entry.accountNo() + " " + entry.receivable() + " " + entry.balance()
                        + " "
                        + entry.revenue())
                .toList();
    }

    private static OpenInvoice open(String numberAndAmount) {
        String[] parts = numberAndAmount.split(" ");
        return new OpenInvoice(InvoiceNumber.parse(parts[0]), 7, Money.of(parts[1]));
    }
}
