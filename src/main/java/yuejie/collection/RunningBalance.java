package yuejie.collection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import yuejie.money.Money;

/** The balance of an account day by day. */
final class RunningBalance {

    private final NavigableMap<LocalDate, Money> moved = new TreeMap<>();

    /** Books an amount on a day; below zero where money is taken. */
    void move(LocalDate day, Money amount) {
        moved.merge(day, amount, Money::plus);
    }

    /**
     * What can be taken on a day: the least balance of this day and of all later days, so that no balance falls below
     * zero. What is booked on a day counts for the whole day (R8.1).
     */
    Money availableOn(LocalDate day) {
        Money balance = sum(moved.headMap(day, true).values());
        Money least = balance;
        for (Money later : moved.tailMap(day, false).values()) {
            balance = balance.plus(later);
            least = least.isGreaterThan(balance) ? balance : least;
        }
        return least;
    }

    private static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
