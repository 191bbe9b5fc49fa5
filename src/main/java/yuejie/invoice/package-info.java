/**
 * What was billed? Assessments, invoices, lines and adjustments as they are kept. It knows what a rating returns, and
 * not how prices are applied. Begin at {@link yuejie.invoice.Billed}, then {@link yuejie.invoice.JdbcInvoices}.
 */
@NullMarked
package yuejie.invoice;

import org.jspecify.annotations.NullMarked;
