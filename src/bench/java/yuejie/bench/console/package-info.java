/**
 * Measures how long the console takes for each of its pages, with a book of one month and with the same book when it is
 * years old. Start reading at {@link yuejie.bench.console.ConsoleBench}.
 */
package yuejie.bench.console;
