/**
 * What was taken: the {@linkplain yuejie.collection.LedgerEntry ledger}, what is {@linkplain yuejie.collection.OpenInvoice
 * open}, and one {@linkplain yuejie.collection.Attempt attempt} per invoice and date to deduct it (R8).
 */
package yuejie.collection;
