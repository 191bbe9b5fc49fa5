package yuejie.architecture;

import java.util.Map;
import java.util.Set;

/** Which room of the house may use which: a room is a package, and what it may use is said for each on its own. */
final class Arrows {

    /** By room, from the values at the bottom to the root at the top; each may also use itself. */
    static final Map<String, Set<String>> OF_THE_HOUSE = Map.ofEntries(
            Map.entry("money", Set.of()),
            Map.entry("calendar", Set.of()),
            Map.entry("text", Set.of()),
            Map.entry("crash", Set.of()),
            Map.entry("failure", Set.of()),
            Map.entry("csv", Set.of()),
            Map.entry("file", Set.of()),
            Map.entry("seal", Set.of("file")),
            Map.entry("bulk", Set.of()),
            Map.entry("database", Set.of("failure")),
            Map.entry("settings", Set.of("failure")),
            Map.entry("catalog", Set.of("money", "calendar")),
            Map.entry("catalog.file", Set.of("money", "calendar", "catalog")),
            Map.entry("usage", Set.of("calendar", "database")),
            Map.entry("contract", Set.of("money", "calendar", "text", "database")),
            Map.entry("contract.order", Set.of("money", "calendar", "text", "database", "catalog", "contract")),
            Map.entry("intake.drop", Set.of("text", "csv", "intake.row")),
            Map.entry("intake.row", Set.of("money", "calendar", "text", "csv", "usage", "contract.order")),
            Map.entry("intake.reference", Set.of("text", "csv", "contract", "contract.order",
                    "intake.drop", "intake.row")),
            Map.entry("intake.snapshot", Set.of("csv", "usage", "intake.drop", "intake.row")),
            Map.entry("intake.log", Set.of("file", "calendar", "text", "crash", "csv", "intake.drop", "intake.row")),
            Map.entry("rating", Set.of("money", "calendar", "seal", "catalog", "usage", "contract")),
            Map.entry("invoice", Set.of("money", "calendar", "text", "crash", "seal", "database", "catalog",
                    "usage", "contract", "rating")),
            Map.entry("invoice.export", Set.of("file", "money", "calendar", "text", "csv", "seal", "database")),
            Map.entry("explain", Set.of("money", "calendar", "catalog", "usage", "contract", "rating", "invoice")),
            Map.entry("quote", Set.of("money", "calendar", "catalog", "usage", "contract", "rating", "explain")),
            Map.entry("settlement", Set.of("money", "calendar", "text", "seal", "catalog", "catalog.file", "contract",
                    "rating")),
            Map.entry("collection", Set.of("money", "calendar", "text", "crash", "seal", "database", "contract",
                    "contract.order", "invoice")),
            Map.entry("audit", Set.of("calendar", "seal")),
            Map.entry("audit.proof", Set.of("calendar", "audit")),
            Map.entry("audit.book", Set.of("calendar", "seal", "audit", "audit.proof")),
            Map.entry("audit.export", Set.of("calendar", "csv", "seal", "audit")),
            Map.entry("jobs.run", Set.of("file", "crash", "failure", "seal", "database", "settings")),
            Map.entry("jobs.settle", Set.of("calendar", "crash", "failure", "seal", "settings", "catalog",
                    "usage", "contract", "intake.log", "rating", "invoice", "settlement", "collection",
                    "audit.proof", "jobs.run")),
            Map.entry("jobs.intake", Set.of("calendar", "crash", "failure", "csv", "settings", "catalog",
                    "usage", "contract", "contract.order", "intake.drop", "intake.row", "intake.reference",
                    "intake.snapshot", "intake.log", "invoice", "settlement", "collection", "jobs.run",
                    "jobs.settle")),
            Map.entry("jobs.deduct", Set.of("calendar", "crash", "failure", "seal", "settings", "contract",
                    "intake.log", "settlement", "collection", "audit.proof", "jobs.run")),
            Map.entry("desk", Set.of("file", "money", "calendar", "text", "failure", "csv", "seal", "database",
                    "settings", "catalog", "usage", "contract", "contract.order", "intake.log", "rating",
                    "invoice", "invoice.export", "explain", "settlement", "collection", "audit", "audit.book",
                    "jobs.run", "jobs.settle", "jobs.intake")),
            Map.entry("book", Set.of("calendar", "seal", "settings", "catalog", "catalog.file",
                    "usage", "contract", "contract.order", "intake.log", "invoice", "invoice.export", "explain",
                    "settlement", "collection", "audit.proof", "audit.book", "jobs.run", "jobs.settle",
                    "jobs.intake", "jobs.deduct", "desk")),
            Map.entry("cli.shell",
                    Set.of("file", "money", "calendar", "text", "failure", "seal", "database", "settings",
                            "catalog.file", "invoice", "jobs.run", "book")),
            Map.entry("cli.text", Set.of("money", "calendar", "text", "catalog", "usage", "contract.order",
                    "intake.log", "invoice", "explain", "quote", "settlement", "collection", "desk", "cli.shell")),
            Map.entry("cli",
                    Set.of("file", "money", "calendar", "text", "failure", "csv", "catalog", "catalog.file", "usage",
                            "contract.order", "intake.drop", "intake.log", "invoice", "invoice.export", "explain",
                            "quote", "settlement", "collection", "audit", "audit.export", "jobs.run", "jobs.settle",
                            "jobs.intake", "jobs.deduct", "desk", "settings", "cli.shell", "cli.text")),
            Map.entry("", Set.of("calendar", "settings", "cli", "cli.shell")));

    private Arrows() {
    }
}
