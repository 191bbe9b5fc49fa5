package yuejie.jobs;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.core.NestedExceptionUtils;

/** Tells that a question failed because there is no book yet, or one of a version before there was anything to ask for. */
final class JdbcNoBook {

    /** No such table or column (PostgreSQL, then H2), no such embedded database. */
    private static final Set<String> NOTHING_THERE = Set.of("42P01", "42703", "42S02", "42S04", "42S22", "90146");

    private JdbcNoBook() {
    }

    static boolean isWhy(RuntimeException failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause
                && NOTHING_THERE.contains(String.valueOf(cause.getSQLState()));
    }
}
