/**
 * What moved, and what is open? The pages of the ledger and of the open amounts by age. Begin at
 * {@link yuejie.console.money.LedgerController}.
 */
@NullMarked
package yuejie.console.money;

import org.jspecify.annotations.NullMarked;
