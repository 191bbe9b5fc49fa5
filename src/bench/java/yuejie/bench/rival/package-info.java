/** Rivals that leave the work to the database: its bulk load for the import, SQL for the settlement. */
package yuejie.bench.rival;
