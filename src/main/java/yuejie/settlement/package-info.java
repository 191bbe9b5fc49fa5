/**
 * What was fixed when a month was settled? Its revisions, what each of them sees, the price lists of that time, and
 * the approvals. It knows how a month is rated and no job. Begin at {@link yuejie.settlement.Settlement}.
 */
@NullMarked
package yuejie.settlement;

import org.jspecify.annotations.NullMarked;
