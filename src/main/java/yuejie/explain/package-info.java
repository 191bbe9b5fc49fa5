/**
 * Why is an amount what it is? Explanations in Chinese and English, as text and as JSON, derived from the stored
 * evidence alone. It knows invoices and ratings, and only {@link yuejie.explain.JdbcExplanations} touches the
 * database. Begin at {@link yuejie.explain.InvoiceExplanation}.
 */
package yuejie.explain;
