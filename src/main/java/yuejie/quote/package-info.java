/**
 * What would it cost? The price calculator: {@link yuejie.quote.Quote#of} makes an application's month of a few
 * numbers and hands that month to the same {@link yuejie.rating.Rating} that settles the month's end, so that both
 * agree. {@link yuejie.quote.QuoteSheet} and {@link yuejie.quote.PriceSheet} put prices into words, for whoever lays
 * them out. The package knows no database, clock or framework. Begin at {@link yuejie.quote.Question}.
 */
@NullMarked
package yuejie.quote;

import org.jspecify.annotations.NullMarked;
