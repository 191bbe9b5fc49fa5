/** A PostgreSQL server for tests and measurements, on any machine, without Docker and also as root. */
package yuejie.postgres;
