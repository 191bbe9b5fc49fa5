package yuejie.bench.rival;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import yuejie.bench.Book;
import yuejie.bench.Contender;
import yuejie.bench.Measured;
import yuejie.bench.Who;
import yuejie.bench.drop.BenchDrop;

/**
 * The settlement as somebody writes it who knows PostgreSQL and this month's rules: one transaction, one pass over the
 * usage by parallel workers, nothing leaves the server. Suspensions are put aside first; the rated applications are
 * kept in a table that goes with the transaction; then come three inserts. The SQL lies beside this class, in
 * {@code suspended.sql}, {@code months.sql}, {@code rated.sql} and {@code results.sql}.
 */
public final class SqlSettlement implements Contender {

    private static final String SUSPENDED = RivalSql.read("suspended.sql");
    private static final String RATED = RivalSql.read("rated.sql").replace(":months", RivalSql.read("months.sql"));
    private static final String RESULTS = RivalSql.read("results.sql");

    @Override
    public Who who() {
        return Who.SQL;
    }

    @Override
    public Measured run(Book book, BenchDrop drop) throws Exception {
        ResultTables.create(book, Who.SQL.schema());
        try (Connection connection = book.connect(Who.SQL.schema());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            statement.execute(SUSPENDED);
            statement.execute("create temporary table rated on commit drop as " + RATED);
            statement.execute(RESULTS);
            connection.commit();
            return Measured.inProcess(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** How the server runs the main query, on a run that is not measured. */
    public static String plan(Book book) throws SQLException {
        try (Connection connection = book.connect(Who.SQL.schema());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain (analyze, buffers) " + RATED)) {
            StringBuilder plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }
}
