package yuejie.audit.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import yuejie.audit.proof.Discrepancy;
import yuejie.scenario.BookRunner;
import yuejie.scenario.Database;
import yuejie.scenario.Protection;

/**
 * A book whose rows are changed in SQL, on one connection on which nothing is protected; once its proof was asked for,
 * the change is taken back.
 */
public final class PlantedBook implements AutoCloseable {

    private final SingleConnectionDataSource dataSource;
    private final JdbcTemplate jdbc;

    public PlantedBook(BookRunner book) {
        dataSource = new SingleConnectionDataSource(book.url(), true);
        dataSource.setAutoCommit(false);
        jdbc = new JdbcTemplate(dataSource);
        Protection.lifted(Database.ofThisRun()).forEach(jdbc::execute);
        jdbc.execute("commit");
    }

    /** What a proof of the book finds after a change; each statement must change something. */
    public List<Discrepancy> proof(Function<JdbcTemplate, List<Discrepancy>> check, String... corruption) {
        try {
            for (String sql : corruption) {
                assertThat(jdbc.update(sql)).as(sql).isPositive();
            }
            return check.apply(jdbc);
        } finally {
            jdbc.execute("rollback");
        }
    }

    @Override
    public void close() {
        dataSource.destroy();
    }
}
