package yuejie.database;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.failure.NoBookException;

/** Recognises a database that has no book, or an older book without the table or column that is asked for. */
public final class JdbcNoBook {

    /** No such table or column: PostgreSQL, then H2. */
    private static final Set<String> NOTHING_THERE = Set.of("42P01", "42703", "42S02", "42S04", "42S22");

    private JdbcNoBook() {
    }

    /**
     * Checks that there is a book, of whatever version, by a table that every version has.
     *
     * @throws NoBookException if there is none
     */
    public static void refuse(JdbcTemplate jdbc) {
        try {
            jdbc.queryForList("select import_id from import_run where 1 = 0");
        } catch (RuntimeException e) {
            throw isWhy(e) ? new NoBookException(e) : e;
        }
    }

    /** Whether a query failed because its table or column does not exist. */
    public static boolean isWhy(RuntimeException failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause
                && NOTHING_THERE.contains(String.valueOf(cause.getSQLState()));
    }
}
