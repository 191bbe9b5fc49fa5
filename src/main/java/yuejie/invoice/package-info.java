/**
 * What was billed: assessments, invoices and their lines as they are kept ({@link yuejie.invoice.JdbcInvoices}),
 * their numbers, the exports, and the explanation of every amount in Chinese and English, derived from the
 * stored evidence alone.
 */
package yuejie.invoice;
