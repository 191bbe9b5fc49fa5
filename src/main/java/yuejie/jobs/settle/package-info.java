/**
 * How does a settlement or an adjustment run? A gate fixes what is settled, ranges of applications are rated and
 * invoiced, the totals are proved, and what was proved is booked and sealed. It knows the rating and the tables, and
 * contains no price rule. Begin at {@link yuejie.jobs.settle.MonthEndSettlementJobConfiguration}.
 */
@NullMarked
package yuejie.jobs.settle;

import org.jspecify.annotations.NullMarked;
