/**
 * Hand tables of the settlement: one application and one month at a time, with the shipped prices. What an amount
 * should be stands there as the arithmetic that makes it.
 */
package yuejie.settlement;
