package yuejie.contract;

/**
 * A customer's account. Its name may change; the latest one counts.
 *
 * @param accountId the account's id, up to 255 characters
 * @param name      the customer's name
 */
public record Account(String accountId, String name) implements Fact {

    @Override
    public Object key() {
        return accountId;
    }
}
