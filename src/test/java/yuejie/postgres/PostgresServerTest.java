package yuejie.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

    @Test
    void eachDatabaseIsNewAndOfItsOwn() throws SQLException {
        String first = PostgresServer.shared().newDatabase();
        String second = PostgresServer.shared().newDatabase();
        execute(first, "create table kept (n int)");
        execute(second, "create table kept (n int)");
        assertThat(first).isNotEqualTo(second);
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("show server_version")) {
            assertThat(version.next()).isTrue();
            assertThat(version.getString(1)).startsWith("18.");
            statement.execute(sql);
        }
    }
}
