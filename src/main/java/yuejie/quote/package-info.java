/**
 * What would it cost: the price calculator. {@link yuejie.quote.Quote#of} makes an application's month of a few numbers
 * and hands it to the same {@link yuejie.settlement.Settlement} that settles the month's end, so that both agree. No store,
 * clock or framework.
 */
package yuejie.quote;
