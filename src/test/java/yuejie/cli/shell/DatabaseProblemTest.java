package yuejie.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be had of the server that the tests start: it asks for no password, and is never full. */
class DatabaseProblemTest {

    private static final String ADDRESS = "jdbc:postgresql://db/book";

    @Test
    void aWrongPasswordIsRefused() {
        assertThat(problem(new SQLException("FATAL: password authentication failed for user \"u\"", "28P01")))
                .isEqualTo(new DatabaseProblem(ExitCode.REFUSED, "The database at jdbc:postgresql://db/book refuses the"
                        + " login: password authentication failed for user \"u\". Nothing was changed;"
                        + " mend SPRING_DATASOURCE_URL, _USERNAME or _PASSWORD and call again."));
    }

    @Test
    void aServerThatIsFullOrStartsIsAskedAgainLater() {
        assertThat(problem(new SQLException("FATAL: sorry, too many clients already", "53300")))
                .isEqualTo(new DatabaseProblem(ExitCode.FAILED, "Failed: no connection to the database at"
                        + " jdbc:postgresql://db/book: sorry, too many clients already. Does it run, and is this its"
                        + " address?"));
        assertThat(problem(new SQLException("FATAL: the database system is starting up", "57P03")).code())
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void whatIsNotTheDatabasesIsLeftToOthers() {
        assertThat(DatabaseProblem.of(List.of(new IllegalStateException()), ADDRESS, Path.of("home"))).isEmpty();
        assertThat(
                DatabaseProblem.of(List.of(new SQLException("ERROR: syntax error", "42601")), ADDRESS, Path.of("home")))
                .isEmpty();
        assertThat(DatabaseProblem.of(List.of(new SQLException("without a state")), ADDRESS, Path.of("home")))
                .isEmpty();
    }

    private static DatabaseProblem problem(SQLException said) {
        return DatabaseProblem.of(List.of(new IllegalStateException("outer", said), said), ADDRESS, Path.of("home"))
                .orElseThrow();
    }
}
