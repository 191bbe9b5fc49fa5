package yuejie.jobs.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import yuejie.failure.RefusedException;

class JdbcServerTest {

    @Test
    void anOldPostgresqlIsRefused() {
        assertThatThrownBy(() -> JdbcServer.check(server("PostgreSQL", 14, "14.10")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("PostgreSQL 15 or later is needed, and the server is 14.10. Nothing was changed; update it,"
                        + " or name another in SPRING_DATASOURCE_URL.");
    }

    @Test
    void postgresql15AndAnyH2AreTaken() {
        assertThatCode(() -> JdbcServer.check(server("PostgreSQL", 15, "15.0"))).doesNotThrowAnyException();
        assertThatCode(() -> JdbcServer.check(server("H2", 2, "2.4"))).doesNotThrowAnyException();
    }

    private static DataSource server(String product, int major, String version) {
        DatabaseMetaData server = answering(DatabaseMetaData.class, Map.of("getDatabaseProductName", product,
                "getDatabaseMajorVersion", major, "getDatabaseProductVersion", version));
        // the encoding and the schema of the database
        ResultSet utf8 = answering(ResultSet.class, Map.of("next", true, "getString", "UTF8", "getMetaData",
                answering(ResultSetMetaData.class, Map.of("getColumnCount", 3))));
        return answering(DataSource.class, Map.of("getConnection", answering(Connection.class, Map.of("getMetaData",
                server, "createStatement", answering(Statement.class, Map.of("executeQuery", utf8))))));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
