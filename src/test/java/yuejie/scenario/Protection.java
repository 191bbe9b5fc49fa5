package yuejie.scenario;

import java.util.List;
import java.util.stream.Stream;

/** What keeps the rows of a book from being changed or deleted, and how a test gets around it. */
public final class Protection {

    /** The tables whose rows are never changed. */
    public static final List<String> APPEND_ONLY = List.of("ledger_entry", "deduction_attempt", "deduction_digest",
            "seal",
            "approval", "audit_event", "assessment", "invoice", "invoice_line", "book");

    private Protection() {
    }

    /** What lifts it: on the embedded database for the whole book, on the server for one session. */
    public static List<String> lifted(Database database) {
        Stream<String> triggers = database == Database.POSTGRESQL ? Stream.of("set session_replication_role = replica")
                : APPEND_ONLY.stream().map(table -> "drop trigger " + table + "_append_only");
        return Stream.concat(triggers, Stream.of("alter table ledger_entry drop constraint ledger_entry_is_balanced",
                "alter table open_invoice drop constraint open_invoice_is_open")).toList();
    }
}
