package yuejie.desk;

import java.time.LocalDate;
import org.springframework.transaction.support.TransactionTemplate;
import yuejie.collection.Aging;
import yuejie.collection.JdbcAging;
import yuejie.jobs.settle.SettlementTables;

/** Tells what is open. It only reads and takes no lock. */
public final class Receivables {

    private final JdbcAging aging;
    private final TransactionTemplate readOnly;

    Receivables(JdbcAging aging, SettlementTables tables) {
        this.aging = aging;
        this.readOnly = tables.readOnly();
    }

    /** What was open at the end of a day, by account and age. */
    public Aging asOf(LocalDate date) {
        return readOnly.execute(status -> aging.asOf(date));
    }
}
