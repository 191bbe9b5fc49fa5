/**
 * What an amount is. {@link yuejie.money.Money} holds yuan with exactly two decimals; everything in
 * between is an exact fraction, and {@link yuejie.money.Rounding} is named once, at the end.
 */
package yuejie.money;
