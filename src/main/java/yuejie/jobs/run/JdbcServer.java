package yuejie.jobs.run;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import yuejie.failure.RefusedException;
import yuejie.settings.DatabaseAddress;
import yuejie.text.Plural;

/** Whether the database, a server or the embedded one, can hold a book. */
public final class JdbcServer {

    private static final int OLDEST = 15;

    /** The schema, how many tables it has, one of them, and whether Flyway's record of migrations is there: 1 or 0. */
    private static final String SUMMARY = "select current_schema, count(*), min(name),"
            + " count(case when name = 'flyway_schema_history' then 1 end) from ";

    private static final String TABLES = SUMMARY + "(select table_name as name from information_schema.tables"
            + " where table_schema = current_schema) t";

    /** Without the tables of extensions, which belong to the server. */
    private static final String TABLES_OF_A_SERVER = SUMMARY + "(select cast(c.relname as text) as name from pg_class c"
            + " join pg_namespace n on n.oid = c.relnamespace where n.nspname = current_schema"
            + " and c.relkind in ('r', 'p') and not exists (select 1 from pg_depend d where d.objid = c.oid"
            + " and d.classid = cast('pg_class' as regclass) and d.deptype = 'e')) t";

    private JdbcServer() {
    }

    /** Whether the database is a PostgreSQL server, and not the embedded one. */
    static boolean isPostgresql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** Closes all connections at once, also those on which a thread waits for an answer. */
    public static void close(DataSource dataSource) {
        try {
            dataSource.unwrap(HikariDataSource.class).close();
        } catch (SQLException e) {
            throw new IllegalStateException("The connections cannot be closed: " + e.getMessage(), e);
        }
    }

    /**
     * Checks the server before anything is made in it: an older PostgreSQL, or one that cannot keep every name, would
     * fail later, in the middle of a run.
     *
     * @throws RefusedException if it is too old, its encoding is not UTF-8, or there is no schema to work in
     */
    public static void check(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData server = connection.getMetaData();
            if (isPostgresql(connection) && server.getDatabaseMajorVersion() < OLDEST) {
                throw new RefusedException("PostgreSQL " + OLDEST + " or later is needed, and the server is "
                        + server.getDatabaseProductVersion() + ". Nothing was changed; update it, or name another in"
                        + " SPRING_DATASOURCE_URL.");
            }
            if (isPostgresql(connection)) {
                checkDatabase(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked what it is: " + e.getMessage(), e);
        }
    }

    private static void checkDatabase(Connection connection) throws SQLException {
        @Nullable
        String[] found = ask(connection, "select pg_encoding_to_char(encoding), current_schema(), current_user"
                + " from pg_database where datname = current_database()");
        if (!"UTF8".equals(found[0])) {
            throw new RefusedException("The database at " + address(connection) + " has the encoding " + found[0]
                    + ", and a book needs UTF8: Chinese names cannot be kept otherwise. Nothing was changed. Make"
                    + " another database, create database … encoding 'UTF8' template template0, and name it in"
                    + " SPRING_DATASOURCE_URL.");
        }
        if (found[1] == null || found[1].startsWith("pg_")) {
            throw new RefusedException("The database at " + address(connection) + " has no schema to work in: the"
                    + " search_path of the role " + found[2] + " begins with "
                    + (found[1] == null ? "none that is there"
                            : found[1])
                    + ". Nothing was changed. Set it, for example to public, or name the schema in"
                    + " SPRING_DATASOURCE_URL: …?currentSchema=public.");
        }
    }

    /**
     * Checks that sessions of a server may write; those of an embedded book may.
     *
     * @throws RefusedException if they may not
     */
    static void mustBeWritable(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (isPostgresql(connection)) {
                mustBeWritable(connection);
            }
        }
    }

    private static void mustBeWritable(Connection connection) throws SQLException {
        @Nullable
        String[] found = ask(connection, "select cast(pg_is_in_recovery() as text),"
                + " current_setting('transaction_read_only'), current_user");
        if ("true".equals(found[0])) {
            throw new RefusedException("The database at " + address(connection) + " cannot be written: it is a standby,"
                    + " which follows another server. Nothing was changed; name the primary server in"
                    + " SPRING_DATASOURCE_URL and call again.");
        }
        if ("on".equals(found[1])) {
            throw new RefusedException("The database at " + address(connection) + " cannot be written:"
                    + " default_transaction_read_only is on for the role " + found[2] + ", the database or the server."
                    + " Nothing was changed; turn it off, or call with a role that may write.");
        }
    }

    /**
     * Checks that a database without a book has nothing else either, before the tables of a book are made in it.
     *
     * @throws RefusedException if there are tables, and none of them is the record of the migrations that Flyway keeps
     */
    static void mustBeEmptyOrABook(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            @Nullable
            String[] found = ask(connection, isPostgresql(connection) ? TABLES_OF_A_SERVER : TABLES);
            if (!"0".equals(found[1]) && "0".equals(found[3])) {
                throw new RefusedException("The schema " + found[0] + " of the database at " + address(connection)
                        + " is not empty (" + Plural.of(Long.parseLong(Objects.requireNonNull(found[1])), "table")
                        + ", for example "
                        + found[2] + ") and has no book: no table flyway_schema_history. Nothing was changed. If it"
                        + " belongs to another program, make another database for the book and name it in"
                        + " SPRING_DATASOURCE_URL; if it was a book, restore it from a backup.");
            }
        }
    }

    private static @Nullable String[] ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            result.next();
            @Nullable
            String[] row = new String[result.getMetaData().getColumnCount()];
            for (int i = 0; i < row.length; i++) {
                row[i] = result.getString(i + 1);
            }
            return row;
        }
    }

    /** The address, without passwords. */
    static DatabaseAddress address(Connection connection) throws SQLException {
        return new DatabaseAddress(connection.getMetaData().getURL());
    }
}
