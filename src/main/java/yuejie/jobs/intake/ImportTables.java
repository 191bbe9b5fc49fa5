package yuejie.jobs.intake;

import java.util.function.LongFunction;
import org.springframework.batch.core.step.StepExecution;
import yuejie.collection.JdbcLedger;
import yuejie.contract.JdbcContracts;
import yuejie.contract.JdbcFacts;
import yuejie.contract.order.JdbcOrders;
import yuejie.contract.order.OrderPayment;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.JdbcImportLog;
import yuejie.intake.log.JdbcRejects;
import yuejie.intake.reference.ReferenceFile;
import yuejie.jobs.run.Steps;
import yuejie.usage.JdbcUsage;

/**
 * The tables that an import writes.
 *
 * @param log       the log of imports
 * @param facts     the facts of reference files
 * @param orders    what was decided of orders
 * @param contracts the applications and their numbers
 * @param rejects   the rejected rows
 * @param usage     the snapshots
 * @param ledger    where top-ups and orders are booked
 * @param payment   how the orders of a file are paid
 */
public record ImportTables(JdbcImportLog log, JdbcFacts facts, JdbcOrders orders, JdbcContracts contracts,
                    JdbcRejects rejects, JdbcUsage usage, JdbcLedger ledger, LongFunction<OrderPayment> payment) {

    /** The key under which a partition has its file. */
    static final String FILE_ID = "fileId";

    /** The file that a partition imports. */
    ImportFile file(StepExecution partition) {
        return log.file(Steps.key(partition, FILE_ID, Long.class));
    }

    /** Removes what a reference file brought; only of one that is refused or comes anew, so of what never counted. */
    void remove(ImportFile file) {
        facts.remove(ReferenceFile.of(file.kind()).table(), file.fileId());
        orders.remove(file.fileId());
    }
}
