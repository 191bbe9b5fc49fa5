/** The data that the benchmark runs on: a month of a provider's book, made from a seed. */
package yuejie.bench.drop;
