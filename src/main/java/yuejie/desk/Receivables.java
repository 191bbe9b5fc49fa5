package yuejie.desk;

import java.time.LocalDate;
import yuejie.collection.Aging;
import yuejie.collection.JdbcAging;
import yuejie.jobs.run.ReadOnlyTransaction;

/** What is open. It only reads and takes no lock. */
public final class Receivables {

    private final JdbcAging aging;
    private final ReadOnlyTransaction readOnly;

    Receivables(JdbcAging aging, ReadOnlyTransaction readOnly) {
        this.aging = aging;
        this.readOnly = readOnly;
    }

    /** What was open at the end of a day, by account and age. */
    public Aging asOf(LocalDate date) {
        return readOnly.read(() -> aging.asOf(date));
    }
}
