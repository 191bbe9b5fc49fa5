/**
 * What does not add up. {@link yuejie.audit.JdbcProof} re-derives a settlement's totals with SQL and arithmetic
 * of its own: it calls none of the code that made them.
 */
package yuejie.audit;
