package yuejie.contract;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import yuejie.database.BulkRow;
import yuejie.database.JdbcBulk;

/**
 * The tables of facts. A row counts once its file is applied; a file sees its own rows before that, so that
 * a key which comes twice in one file is found.
 */
public final class JdbcFacts {

    private final JdbcTemplate jdbc;

    /** Facts of one database. */
    public JdbcFacts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rows that may share a key with one of the given facts: those of applied files in the order in which they took
     * effect, then those of the file itself.
     */
    public <F extends Fact> List<FactRow<F>> candidates(FactTable<F> table, long fileId, Collection<F> facts) {
        Object[] lookups = facts.stream().map(table.lookupBy()).distinct().toArray();
        if (lookups.length == 0) {
            return List.of();
        }
        String sql = "select x.* from unnest(?) k(v) join " + table.name() + " x on x." + table.lookup() + " = k.v"
                + " join import_file f on f.file_id = x.file_id where f.applied_seq is not null or f.file_id = ?"
                + " order by coalesce(f.applied_seq, 9223372036854775807), x.line_no";
        String type = lookups[0] instanceof String ? "varchar" : lookups[0] instanceof Long ? "bigint" : "int";
        return jdbc.query(connection -> {
            var statement = connection.prepareStatement(sql);
            statement.setArray(1, connection.createArrayOf(type, lookups));
            statement.setLong(2, fileId);
            return statement;
        }, mapper(table));
    }

    /** Writes rows. */
    public <F extends Fact> void insert(FactTable<F> table, List<FactRow<F>> rows) {
        List<String> columns = Stream.concat(Stream.of("file_id", "line_no", "action"), table.columns().stream())
                .toList();
        new JdbcBulk(jdbc, table.name(), columns).insert(rows, (row, fact) -> {
            row.number(fact.fileId()).number(fact.lineNo()).text(fact.action().name());
            for (Object value : table.values().apply(fact.fact())) {
                put(row, value);
            }
        });
    }

    private static void put(BulkRow row, Object value) throws SQLException {
        if (value instanceof Integer number) {
            row.integer(number);
        } else if (value instanceof Long number) {
            row.number(number);
        } else if (value instanceof BigDecimal amount) {
            row.decimal(amount);
        } else if (value instanceof LocalDate date) {
            row.date(date);
        } else if (value instanceof OffsetDateTime time) {
            row.time(time.toInstant());
        } else {
            row.text((String) value);
        }
    }

    /** Removes what a file brought; only of a file that is refused, so of rows that never counted. */
    public void remove(FactTable<?> table, long fileId) {
        jdbc.update("delete from " + table.name() + " where file_id = ?", fileId);
    }

    /** How many rows a file brought. */
    public long count(FactTable<?> table, long fileId) {
        Long count = jdbc.queryForObject("select count(*) from " + table.name() + " where file_id = ?",
                Long.class, fileId);
        return count == null ? 0 : count;
    }

    static <F extends Fact> RowMapper<FactRow<F>> mapper(FactTable<F> table) {
        return (row, number) -> new FactRow<>(row.getLong("file_id"), row.getLong("line_no"),
                FactRow.Action.valueOf(row.getString("action")), table.read().from(row));
    }

}
