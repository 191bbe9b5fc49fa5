package yuejie.audit.book;

import java.util.Locale;

/** What a settlement's seal adds up over the applications, each from a digest that their assessments keep. */
enum Part {
    /** The daily snapshots that were settled. */
    SNAPSHOTS("snapshots", "snapshots"),
    /** The application, its orders, option changes and status events. */
    CONTRACT("contracts", ""),
    /** The assessment as it is exported. */
    ASSESSMENT("assessments", ""),
    /** The invoice as it was issued. */
    INVOICE("invoices", ""),
    /** Its lines as they are exported. */
    LINES("lines", "lines"),
    /** What the exports leave out. */
    EVIDENCE("evidence", "");

    private final String key;
    private final String counted;

    Part(String key, String counted) {
        this.key = key;
        this.counted = counted;
    }

    /** The line of the manifest. */
    String key() {
        return key;
    }

    /** The assessment's column with the number of rows; empty where there is one row of each application. */
    String counted() {
        return counted;
    }

    /** The assessment's column with their digest. */
    String column() {
        return name().toLowerCase(Locale.ROOT) + "_digest";
    }
}
