package planted.settlement;

import java.sql.Connection;

/** Touches the database, though its name does not say so. */
record AsksTheDatabase(Connection connection) {
}
