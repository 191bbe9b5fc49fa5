package yuejie.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuejie.collection.LedgerEntry.Kind;
import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;

/** One movement of money is balanced, and says what kind of movement it is (R8.4). */
class LedgerEntryTest {

    private static final LocalDate DAY = LocalDate.of(2022, 8, 1);
    private static final InvoiceNumber INVOICE = InvoiceNumber.parse("IM-202207-1");

    @ParameterizedTest(name = "{0} + {1} = {2} + {3}")
    @CsvSource({
        "5.00,  0.00,  5.00,  0.00",
        "0.00,  3.00,  0.00,  3.00",
        "0.00,  -3.00, -3.00, 0.00",
        "0.00,  0.00,  1.00,  -1.00",
        "0.00,  0.00,  0.00,  0.00",
        "10.00, -4.00, 5.00,  1.00"})
    void aBalancedEntryIsAnEntry(String cash, String receivable, String balance, String revenue) {
        assertThat(entry(cash, receivable, balance, revenue).cash()).hasToString(cash);
    }

    @ParameterizedTest(name = "{0} + {1} is not {2} + {3}")
    @CsvSource({
        "5.00,  0.00,  4.99,  0.00",
        "0.00,  3.00,  3.00,  3.00",
        "0.00,  -3.00, 3.00,  0.00",
        "0.01,  0.00,  0.00,  0.00",
        "0.00,  0.00,  1.00,  1.00"})
    void anUnbalancedOneIsRefused(String cash, String receivable, String balance, String revenue) {
        assertThatThrownBy(() -> entry(cash, receivable, balance, revenue))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The ledger entry KEY is not balanced: " + cash + " + " + receivable + " is not " + balance
                        + " + " + revenue);
    }

    @Test
    void aTopUpBringsCashThatIsKeptForTheAccount() {
        assertThat(LedgerEntry.topUp("t-1", 7, DAY, Money.of("500.00"))).isEqualTo(new LedgerEntry("TOP_UP:t-1",
                Kind.TOP_UP, 7, Optional.empty(), DAY, Money.of("500.00"), Money.ZERO, Money.of("500.00"), Money.ZERO));
    }

    @Test
    void aDeductionTakesWhatIsOwedFromWhatIsKept() {
        Attempt attempt = new Attempt(INVOICE, 7, DAY, Attempt.Outcome.DEDUCTED, Money.of("30.00"), Money.of("470.00"));
        assertThat(LedgerEntry.deduction(attempt)).isEqualTo(new LedgerEntry("DEDUCTION:IM-202207-1", Kind.DEDUCTION, 7,
                Optional.of(INVOICE), DAY, Money.ZERO, Money.of("-30.00"), Money.of("-30.00"), Money.ZERO));
    }

    @Test
    void anOrderIsEarnedFromWhatIsKeptAndItsRefundTakesExactlyThatBack() {
        LedgerEntry order = LedgerEntry.order("o:1", 2, 7, DAY, Money.of("999.00"));
        assertThat(order).isEqualTo(new LedgerEntry("ORDER:o:1:2", Kind.ORDER, 7, Optional.empty(), DAY, Money.ZERO,
                Money.ZERO, Money.of("-999.00"), Money.of("999.00")));
        assertThat(order.refund()).isEqualTo(new LedgerEntry("REFUND:o:1:2", Kind.REFUND, 7, Optional.empty(), DAY,
                Money.ZERO, Money.ZERO, Money.of("999.00"), Money.of("-999.00")));
    }

    private static LedgerEntry entry(String cash, String receivable, String balance, String revenue) {
        return new LedgerEntry("KEY", Kind.CREDIT, 1, Optional.empty(), DAY, Money.of(cash), Money.of(receivable),
                Money.of(balance), Money.of(revenue));
    }
}
