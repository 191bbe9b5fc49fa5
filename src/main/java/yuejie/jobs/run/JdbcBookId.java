package yuejie.jobs.run;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The id of a book, by which it is told from all others. It is made with the book. */
final class JdbcBookId {

    private JdbcBookId() {
    }

    /** The id; empty where there is no book, or one of an older version. */
    static Optional<String> of(JdbcTemplate jdbc) {
        boolean known = !jdbc.queryForList("select 1 from information_schema.tables"
                + " where table_schema = current_schema and table_name = 'book'").isEmpty();
        return known ? jdbc.queryForList("select book_id from book", String.class).stream().findFirst()
                : Optional.empty();
    }
}
