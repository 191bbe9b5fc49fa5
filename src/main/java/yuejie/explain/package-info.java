/**
 * Why is an amount what it is? Explanations in Chinese and English, as text and as JSON, derived from the stored
 * evidence and from the working of {@link yuejie.rating.Rating#charges}; nothing is rated here a second way. The JSON
 * is a set of records that Jackson renders. Only {@link yuejie.explain.JdbcExplanations} touches the database. Begin at
 * {@link yuejie.explain.InvoiceExplanation}.
 */
@NullMarked
package yuejie.explain;

import org.jspecify.annotations.NullMarked;
