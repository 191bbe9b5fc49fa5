/**
 * The rival that uses the same framework, as its documentation shows it: a file reader, a cursor reader, JDBC batch
 * writers, chunks of 1,000. It is tuned where a line of configuration does it: batches rewritten by the driver, rows
 * mapped by position and not by reflection, a fetch size, one query for the whole settlement.
 */
package yuejie.bench.stock;
