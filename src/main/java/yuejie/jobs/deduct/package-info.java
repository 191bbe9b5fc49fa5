/**
 * How do the deductions of a date run? Ranges of accounts try their open invoices; then the ledger is proved and
 * sealed. It knows the ledger and no prices. Begin at {@link yuejie.jobs.deduct.DeductionJobConfiguration}.
 */
@NullMarked
package yuejie.jobs.deduct;

import org.jspecify.annotations.NullMarked;
