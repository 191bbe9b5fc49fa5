/** What the benchmark writes: a table with targets for people, a CSV for programs, a picture. */
package yuejie.bench.report;
