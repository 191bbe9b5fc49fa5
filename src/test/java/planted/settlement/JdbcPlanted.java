package planted.settlement;

import java.sql.Connection;

/** Breaks no rule: its name says that it touches the database. */
record JdbcPlanted(Connection connection) {
}
