package yuejie.collection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import yuejie.money.Money;

/**
 * What is open of an account, by age, or of all accounts together.
 *
 * @param accountId the account; empty in the totals
 * @param name      the name of the account; empty in the totals
 * @param open      what is open, for each age
 * @param balance   the balance as of the date
 */
public record AccountAging(String accountId, String name, Map<Age, Money> open, Money balance) {

    /** Keeps a copy with every age. */
    public AccountAging {
        Map<Age, Money> all = new EnumMap<>(Age.class);
        for (Age age : Age.values()) {
            all.put(age, open.getOrDefault(age, Money.ZERO));
        }
        open = Collections.unmodifiableMap(all);
    }

    /** An account of which nothing is open. */
    static AccountAging of(String accountId, String name, Money balance) {
        return new AccountAging(accountId, name, Map.of(), balance);
    }

    /** The same with a further open amount. */
    AccountAging with(Age age, Money amount) {
        Map<Age, Money> more = new EnumMap<>(open);
        more.merge(age, amount, Money::plus);
        return new AccountAging(accountId, name, more, balance);
    }

    /** The sum of both, under the name of this account. */
    AccountAging plus(AccountAging other) {
        Map<Age, Money> sum = new EnumMap<>(open);
        other.open.forEach((age, amount) -> sum.merge(age, amount, Money::plus));
        return new AccountAging(accountId, name, sum, balance.plus(other.balance));
    }

    /** All that is open. */
    public Money total() {
        return open.values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** Whether the account is in arrears: some of what is open is overdue (R8.2). */
    public boolean inArrears() {
        return total().isGreaterThan(open.getOrDefault(Age.NOT_OVERDUE, Money.ZERO));
    }
}
