package yuejie.jobs.intake;

import yuejie.contract.JdbcFacts;
import yuejie.contract.order.JdbcOrders;
import yuejie.intake.log.ImportFile;
import yuejie.intake.reference.ReferenceFile;
import yuejie.usage.JdbcUsage;

/** Removes the rows of a file that is refused, or that is imported anew. None of these rows ever counted. */
record FileRemoval(JdbcFacts facts, JdbcOrders orders, JdbcUsage usage) {

    /** Removes it in the caller's transaction. */
    void remove(ImportFile file) {
        if (file.kind().isReference()) {
            facts.remove(ReferenceFile.of(file.kind()).table(), file.fileId());
            orders.remove(file.fileId());
        } else {
            usage.undo(file.usageDate().orElseThrow(), file.fileId());
        }
    }
}
