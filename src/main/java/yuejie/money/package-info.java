/**
 * What is an amount? {@link yuejie.money.Money} holds yuan with exactly two decimals; everything in between is an
 * {@linkplain yuejie.money.ExactAmount exact fraction}, and {@link yuejie.money.Rounding} is named once, at the end.
 * Begin at {@link yuejie.money.Money}.
 */
@NullMarked
package yuejie.money;

import org.jspecify.annotations.NullMarked;
