package yuejie.jobs.settle;

import yuejie.invoice.Issued;
import yuejie.rating.ApplicationMonth;

/**
 * An application's month to be rated and invoiced.
 *
 * @param application its contract and usage
 * @param before      what earlier revisions of the month invoiced
 */
record BillableMonth(ApplicationMonth application, Issued before) {
}
