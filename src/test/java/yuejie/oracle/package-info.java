/**
 * An independent witness of the rulebook: a second, deliberately naive computation of what a month
 * must cost, written from rules R1 to R10 alone.
 *
 * <p>It imports nothing of the product and shares no code with it. It reads a data drop with its own
 * CSV parser, keeps every fact in plain maps, cuts a month at every instant at which anything could
 * change, and asks the rules the slow way: event by event, day by day, with prices written down here
 * a second time. Where product and witness disagree, one of the two has misread a rule.
 *
 * <p>{@link yuejie.oracle.Chronicle} follows a book over time and gives the files of a month as they stand,
 * {@link yuejie.oracle.Oracle} those of a month settled once, before any deduction, and
 * {@link yuejie.oracle.RandomDrop} writes small valid data drops from a seed.
 */
package yuejie.oracle;
