/**
 * What came in: the files of a data drop ({@link yuejie.intake.DataDrop}), their rows
 * ({@link yuejie.intake.CsvFile}), what each row says or why it is rejected
 * ({@link yuejie.intake.FactIntake}, {@link yuejie.intake.UsageScan}), and the log of every import
 * ({@link yuejie.intake.JdbcImportLog}). A bad row is a value with a code, never an exception that stops a
 * file; a file that cannot be read as such is refused whole.
 */
package yuejie.intake;
