/** Amounts, cent by cent: what is exact, what is refused, and where half a cent goes. */
package yuejie.money;
