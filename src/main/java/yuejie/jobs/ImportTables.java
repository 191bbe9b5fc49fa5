package yuejie.jobs;

import yuejie.contract.JdbcContracts;
import yuejie.contract.JdbcFacts;
import yuejie.intake.JdbcImportLog;
import yuejie.intake.JdbcRejects;
import yuejie.usage.JdbcUsage;

/**
 * The tables that an import writes.
 *
 * @param log       the log of imports
 * @param facts     the facts of reference files
 * @param contracts the applications and their numbers
 * @param rejects   the rejected rows
 * @param usage     the snapshots
 */
record ImportTables(JdbcImportLog log, JdbcFacts facts, JdbcContracts contracts, JdbcRejects rejects,
                    JdbcUsage usage) {
}
