package yuejie.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuejie.calendar.BillingMonth;
import yuejie.money.Money;

/** What is open of accounts, by age. An invoice of July 2022 is due from 1 August on. */
class AccountAgingTest {

    private static final BillingMonth JULY = BillingMonth.of(2022, 7);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2022-08-03, UP_TO_30", // 2 days
        "2022-08-31, UP_TO_30", // 30 days
        "2022-09-01, UP_TO_60", // 31 days
        "2022-09-30, UP_TO_60", // 60 days
        "2022-10-01, UP_TO_90", // 61 days
        "2022-10-30, UP_TO_90", // 90 days
        "2022-10-31, OVER_90", // 91 days
        "2032-08-01, OVER_90"})
    void anOverdueInvoiceAgesFromTheFirstDayOfTheNextMonth(LocalDate asOf, Age age) {
        assertThat(Age.of(JULY, true, asOf)).isEqualTo(age);
        assertThat(Age.of(JULY, false, asOf)).isEqualTo(Age.NOT_OVERDUE);
    }

    @Test
    void theAmountsOfOneAgeAreAddedAndAnAccountIsInArrearsWhereOneIsOverdue() {
        AccountAging early = AccountAging.of("a", "Ada", money("5.00")).with(Age.NOT_OVERDUE, money("4.00"));
        assertThat(early.inArrears()).isFalse();
        AccountAging late = early.with(Age.UP_TO_60, money("1.00")).with(Age.UP_TO_60, money("2.00"));
        assertThat(late).isEqualTo(new AccountAging("a", "Ada",
                Map.of(Age.NOT_OVERDUE, money("4.00"), Age.UP_TO_60, money("3.00")), money("5.00")));
        assertThat(late.total()).hasToString("7.00");
        assertThat(late.inArrears()).isTrue();
    }

    @Test
    void allAccountsTogetherHaveTheSumOfEachAgeAndOfTheBalances() {
        AccountAging ada = AccountAging.of("a", "Ada", money("5.00")).with(Age.NOT_OVERDUE, money("4.00"))
                .with(Age.OVER_90, money("1.00"));
        AccountAging bob = AccountAging.of("b", "Bob", money("0.50")).with(Age.NOT_OVERDUE, money("0.10"));
        Aging aging = new Aging(LocalDate.of(2022, 12, 1), List.of(ada, bob));
        assertThat(aging.totals()).isEqualTo(new AccountAging("", "",
                Map.of(Age.NOT_OVERDUE, money("4.10"), Age.OVER_90, money("1.00")), money("5.50")));
        assertThat(aging.inArrears()).isEqualTo(1);
    }

    private static Money money(String amount) {
        return Money.of(amount);
    }
}
