/**
 * Which prepaid orders hold? Each order is judged in the order of purchase (R2.4): accepted with its validity, price
 * and grants (R2.5), or refused with a reason. The rules are pure; only the {@code Jdbc} classes touch the database.
 * Begin at {@link yuejie.contract.order.OrderRules}.
 */
@NullMarked
package yuejie.contract.order;

import org.jspecify.annotations.NullMarked;
