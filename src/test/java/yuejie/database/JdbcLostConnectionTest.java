package yuejie.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import yuejie.failure.Causes;

class JdbcLostConnectionTest {

    @Test
    void aConnectionThatTheServerClosedWithoutAWordIsToldInTheDriversWords() {
        Throwable failure = new DataAccessResourceFailureException("COPY failed",
                new SQLException("An I/O error occurred while sending to the backend.", "08006", new EOFException()));
        assertThat(JdbcLostConnection.in(Causes.of(failure))).hasValue("lost the connection to the database: An I/O"
                + " error occurred while sending to the backend. Once the server answers, it can go on.");
    }

    @Test
    void aSessionThatAnAdministratorEndedIsToldInTheServersWords() {
        Throwable failure = new IllegalStateException(
                new SQLException("FATAL: terminating connection due to administrator command", "57P01"));
        assertThat(JdbcLostConnection.in(Causes.of(failure))).hasValue("lost the connection to the database:"
                + " terminating connection due to administrator command. Once the server answers, it can go on.");
    }

    @Test
    void anEmbeddedDatabaseThatClosedItselfIsToldWithWhatItLacked() {
        SQLException closed = new SQLException("The database has been closed [90098-240]", "90098", 90098);
        assertThat(JdbcLostConnection.in(Causes.of(closed))).hasValue("lost the embedded database, which closes"
                + " itself when the memory of the program or the disk is used up. Give it more: free space, or set"
                + " JAVA_OPTS, for example to -Xmx2g.");
    }

    @Test
    void aStatementThatTheDatabaseRefusesIsNoLostConnection() {
        assertThat(JdbcLostConnection.in(Causes.of(new SQLException("duplicate key", "23505")))).isEmpty();
        assertThat(JdbcLostConnection.in(Causes.of(new IllegalStateException("no connection at all")))).isEmpty();
    }
}
