package yuejie.collection;

import java.time.LocalDate;
import java.util.List;
import yuejie.money.Money;

/**
 * What is open as of a date, by account and age.
 *
 * @param asOf     the date
 * @param accounts the accounts of which something is open, by id, code point by code point
 */
public record Aging(LocalDate asOf, List<AccountAging> accounts) {

    /** All accounts together. */
    public AccountAging totals() {
        return accounts.stream().reduce(AccountAging.of("", "", Money.ZERO), AccountAging::plus);
    }

    /** How many accounts are in arrears. */
    public long inArrears() {
        return accounts.stream().filter(AccountAging::inArrears).count();
    }
}
