/**
 * What was taken? The {@linkplain yuejie.collection.LedgerEntry ledger}, the
 * {@linkplain yuejie.collection.OpenInvoice open invoices}, and one {@linkplain yuejie.collection.Attempt attempt}
 * per invoice and date (R8). The rules are pure; only the {@code Jdbc} classes touch the database. Begin at
 * {@link yuejie.collection.LedgerEntry}.
 */
@NullMarked
package yuejie.collection;

import org.jspecify.annotations.NullMarked;
