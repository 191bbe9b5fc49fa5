package yuejie.database;

import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Text in the order of its code points, which no database's collation is sure to be. */
public final class JdbcTextOrder {

    private JdbcTextOrder() {
    }

    /** The expression by which to order a column so: the bytes of its UTF-8 are in that order. */
    public static String of(JdbcTemplate jdbc, String column) {
        ConnectionCallback<Boolean> postgresql = connection -> connection.isWrapperFor(PGConnection.class);
        return Boolean.TRUE.equals(jdbc.execute(postgresql)) ? column + " collate \"C\""
                : "stringtoutf8(" + column + ")";
    }
}
