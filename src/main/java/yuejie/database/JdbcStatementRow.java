package yuejie.database;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Rows as the parameters of one statement, one after the other. */
final class JdbcStatementRow implements BulkRow {

    private final PreparedStatement statement;
    private int index;

    JdbcStatementRow(PreparedStatement statement) {
        this.statement = statement;
    }

    @Override
    public BulkRow integer(int value) throws SQLException {
        statement.setInt(++index, value);
        return this;
    }

    @Override
    public BulkRow number(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    @Override
    public BulkRow number(@Nullable Long value) throws SQLException {
        return object(value, Types.BIGINT);
    }

    @Override
    public BulkRow text(@Nullable String value) throws SQLException {
        statement.setString(++index, value);
        return this;
    }

    @Override
    public BulkRow bytes(byte @Nullable [] value) throws SQLException {
        return object(value, Types.VARBINARY);
    }

    @Override
    public BulkRow decimal(@Nullable BigDecimal value) throws SQLException {
        statement.setBigDecimal(++index, value);
        return this;
    }

    @Override
    public BulkRow date(@Nullable LocalDate value) throws SQLException {
        return object(value, Types.DATE);
    }

    @Override
    public BulkRow time(@Nullable Instant value) throws SQLException {
        return object(value == null ? null : value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private BulkRow object(@Nullable Object value, int type) throws SQLException {
        if (value == null) {
            statement.setNull(++index, type);
        } else {
            statement.setObject(++index, value, type);
        }
        return this;
    }
}
