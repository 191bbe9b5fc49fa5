/**
 * Measures Yuejie against tuned rivals, in one run, side by side, on the same data and the same server.
 *
 * <p>Start reading at {@link yuejie.bench.Bench}; the rivals are in {@link yuejie.bench.rival} and
 * {@link yuejie.bench.stock}. Nothing here is part of the program.
 */
package yuejie.bench;
