package yuejie.bench;

/** Who is measured, and the schema in which each keeps its tables; the tables are called the same in all. */
public enum Who {

    /** The database's own bulk load. */
    COPY("COPY, one connection", "copied"),
    /** A settlement in the database. */
    SQL("hand-written SQL", "by_sql"),
    /** The framework as its documentation shows it. */
    STOCK("stock Spring Batch", "stock"),
    /** The program, on PostgreSQL. */
    YUEJIE("Yuejie", "public"),
    /** The program, on its embedded database. */
    EMBEDDED("Yuejie on H2", "public");

    private final String label;
    private final String schema;

    Who(String label, String schema) {
        this.label = label;
        this.schema = schema;
    }

    /** The name in tables and pictures. */
    public String label() {
        return label;
    }

    /** Where its tables are. */
    public String schema() {
        return schema;
    }
}
