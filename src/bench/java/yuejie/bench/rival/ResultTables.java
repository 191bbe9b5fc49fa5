package yuejie.bench.rival;

import java.sql.SQLException;
import yuejie.bench.Book;

/** Copies of the tables that a settlement writes, in a schema of a rival, with the same keys and constraints. */
public final class ResultTables {

    private ResultTables() {
    }

    /** Makes them, empty; the schema is made where it is missing. */
    public static void create(Book book, String schema) throws SQLException {
        book.execute("create schema if not exists " + schema,
                "create table " + schema + ".assessment (like public.assessment including all)",
                "create table " + schema + ".invoice (like public.invoice including all)",
                "create table " + schema + ".invoice_line (like public.invoice_line including all,"
                        + " foreign key (invoice_no) references " + schema + ".invoice (invoice_no))");
    }
}
