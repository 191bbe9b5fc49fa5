package yuejie.console.money;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yuejie.money.Money;

/**
 * A ledger entry as its page shows it.
 *
 * @param key        what caused it
 * @param kind       what kind of movement
 * @param bookedOn   from which day on it counts
 * @param account    the account's id
 * @param invoice    the invoice that it is of; null where it is of none
 * @param cash       what was paid in
 * @param receivable what the account owes more
 * @param balance    what is kept for the account more
 * @param revenue    what was earned
 */
record LedgerRow(String key, String kind, LocalDate bookedOn, String account, @Nullable String invoice, Money cash,
        Money receivable, Money balance, Money revenue) {
}
