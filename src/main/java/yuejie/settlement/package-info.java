/**
 * What is owed. {@link yuejie.settlement.Settlement#assess} is one pure function from an application's
 * contract and usage of the month and a catalog to an {@link yuejie.settlement.Assessment} whose lines carry
 * the evidence of their amounts. No store, clock or framework.
 */
package yuejie.settlement;
