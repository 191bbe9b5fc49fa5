package yuejie.contract;

import java.time.Instant;
import yuejie.money.Money;

/**
 * Money paid into an account.
 *
 * @param topupId   the payment's id, up to 255 characters
 * @param accountId the account
 * @param amount    more than 0.00
 * @param at        when it was paid
 */
public record TopUp(String topupId, String accountId, Money amount, Instant at) implements Fact {

    @Override
    public Object key() {
        return topupId;
    }
}
