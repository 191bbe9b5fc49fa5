package yuejie.book;

import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.CannotCreateTransactionException;
import yuejie.catalog.Catalogs;
import yuejie.database.JdbcNoBook;
import yuejie.failure.BookInUseException;
import yuejie.failure.BookUnreachableException;
import yuejie.failure.RefusedException;
import yuejie.jobs.run.ReadOnlyTransaction;

/** Reads a book on a server at any time, and an embedded one while no command wants it. */
final class JdbcBookReader implements BookReader {

    private final DataSource dataSource;
    private final ReadOnlyTransaction readOnly;
    private final String[] migrations;
    private final Parts parts;
    private volatile boolean ofThisVersion;

    /**
     * Reads a book.
     *
     * @param migrations where the migrations of its tables are
     */
    JdbcBookReader(DataSource dataSource, ReadOnlyTransaction readOnly, ListableBeanFactory beans,
            AutowireCapableBeanFactory maker, String... migrations) {
        this.dataSource = dataSource;
        this.readOnly = readOnly;
        this.migrations = migrations;
        parts = new Parts() {
            @Override
            public <T> T get(Class<T> type) {
                return beans.getBeanNamesForType(type).length == 0 ? maker.createBean(type) : beans.getBean(type);
            }
        };
    }

    @Override
    public <T> T read(Function<Parts, T> question) {
        if (!(dataSource instanceof JdbcEmbeddedWindow window)) {
            return answer(question);
        }
        window.enter();
        try {
            return answer(question);
        } finally {
            window.leave();
        }
    }

    @Override
    public Catalogs catalogs() {
        return parts.get(Catalogs.class);
    }

    private <T> T answer(Function<Parts, T> question) {
        try {
            if (!ofThisVersion) {
                checkVersion();
            }
            Supplier<T> asked = () -> question.apply(parts);
            return readOnly.read(asked);
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException e) {
            // an embedded book is closed under a look that takes too long while a command waits
            throw dataSource instanceof JdbcEmbeddedWindow ? new BookInUseException() : new BookUnreachableException(e);
        }
    }

    /** Tables of an earlier version are not brought up to date here, as nothing is written. */
    private void checkVersion() {
        JdbcNoBook.refuse(new JdbcTemplate(dataSource));
        Flyway flyway = Flyway.configure().dataSource(dataSource).locations(migrations).load();
        if (flyway.info().pending().length > 0) {
            throw new RefusedException("The book is one of an earlier version of the program. Any command that writes"
                    + " brings it up to date, for example the next import; then look again.");
        }
        ofThisVersion = true;
    }
}
