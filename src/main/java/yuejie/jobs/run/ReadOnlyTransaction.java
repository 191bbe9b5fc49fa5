package yuejie.jobs.run;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction that sees one state of the book throughout, and changes nothing. */
public final class ReadOnlyTransaction {

    private final TransactionTemplate transaction;

    /** Read-only transactions of one book. */
    public ReadOnlyTransaction(PlatformTransactionManager transactionManager) {
        transaction = new TransactionTemplate(transactionManager);
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Reads; inside of another transaction, what that one sees. */
    public <T> T read(Supplier<T> reading) {
        return transaction.execute(status -> reading.get());
    }
}
