/**
 * What was invoiced, why is it as much as it is, and what changed from month to month? The pages of invoices, and of
 * the applications whose amounts changed most. The derivations are those of {@link yuejie.explain}. Begin at
 * {@link yuejie.console.invoice.InvoiceController}.
 */
@NullMarked
package yuejie.console.invoice;

import org.jspecify.annotations.NullMarked;
