/**
 * What would it cost? The price calculator: {@link yuejie.quote.Quote#of} makes an application's month of a few
 * numbers and hands that month to the same {@link yuejie.rating.Rating} that settles the month's end, so that both
 * agree. It knows no database, clock or framework. Begin at {@link yuejie.quote.Quote}.
 */
package yuejie.quote;
