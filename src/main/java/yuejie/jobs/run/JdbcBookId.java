package yuejie.jobs.run;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.database.JdbcNoBook;

/** The id of a book, by which it is told from all others. It is made with the book. */
final class JdbcBookId {

    private JdbcBookId() {
    }

    /**
     * The id; empty where there is no book, or one of an older version. Do not call it in a transaction: on a server,
     * a table that is missing ends the transaction.
     */
    static Optional<String> of(JdbcTemplate jdbc) {
        try {
            return jdbc.queryForList("select book_id from book", String.class).stream().findFirst();
        } catch (RuntimeException e) {
            if (JdbcNoBook.isWhy(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
