package yuejie.catalog;

import yuejie.money.Money;

/**
 * A plan (套餐包, R1).
 *
 * @param id         as orders name it, for example {@code PRO}
 * @param name       as people read it
 * @param billable   whether use above its quotas is charged; false for the one plan of a catalog that
 *                   a new application has (R1.2, R1.3)
 * @param packageFee what one month costs, prepaid
 */
public record Plan(String id, Label name, boolean billable, Money packageFee) {
}
