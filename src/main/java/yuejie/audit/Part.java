package yuejie.audit;

import java.util.Locale;

/** What a settlement's seal adds up over the applications, each from a digest that their assessments keep. */
enum Part {
    /** The daily snapshots that were settled. */
    SNAPSHOTS("snapshots"),
    /** The application, its orders, option changes and status events. */
    CONTRACT("contracts"),
    /** The assessment as it is exported. */
    ASSESSMENT("assessments"),
    /** The invoice as it was issued. */
    INVOICE("invoices"),
    /** Its lines as they are exported. */
    LINES("lines"),
    /** What the exports leave out. */
    EVIDENCE("evidence");

    private final String key;

    Part(String key) {
        this.key = key;
    }

    /** The line of the manifest. */
    String key() {
        return key;
    }

    /** The column of the assessment. */
    String column() {
        return name().toLowerCase(Locale.ROOT) + "_digest";
    }
}
