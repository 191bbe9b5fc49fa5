package yuejie.intake.drop;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yuejie.csv.CsvLayout;

/** The files of a data drop, in the order in which they are applied. */
public enum FileKind {
    /** Customers' accounts. */
    ACCOUNTS("accounts.csv", List.of("account_id", "name"), List.of()),
    /** Applications. */
    APPS("apps.csv", List.of("sdk_app_id", "account_id", "site", "created_on"), List.of()),
    /** Prepaid orders. */
    ORDERS("orders.csv", List.of("order_id", "sdk_app_id", "product", "months", "starts_on", "purchased_at"),
            List.of("action")),
    /** Option changes. */
    OPTIONS("options.csv", List.of("sdk_app_id", "option", "value", "effective_at"), List.of("action")),
    /** Service status events. */
    SERVICE_STATUS("service_status.csv", List.of("sdk_app_id", "status", "at", "reason"), List.of("action")),
    /** Payments into accounts. */
    TOPUPS("topups.csv", List.of("topup_id", "account_id", "amount", "at"), List.of("action")),
    /** The snapshots of one day; its name holds the day. */
    USAGE("usage-YYYY-MM-DD.csv", List.of("sdk_app_id", "usage_date", "dau", "groups"), List.of());

    private final String fileName;
    @SuppressWarnings("ImmutableEnumChecker") // a layout keeps copies of its lists, which nobody can change
    private final CsvLayout layout;

    FileKind(String fileName, List<String> required, List<String> optional) {
        this.fileName = fileName;
        this.layout = new CsvLayout(required, optional);
    }

    /** The file's name, or the pattern of its name. */
    public String fileName() {
        return fileName;
    }

    /** Its columns. */
    public CsvLayout layout() {
        return layout(layout.optional());
    }

    /** Its columns, with optional ones that are not the same for every file. */
    public CsvLayout layout(List<String> optional) {
        return new CsvLayout(layout.required(), optional, Arrays.stream(values())
                .flatMap(kind -> kind.layout.optional().stream()).toList());
    }

    /** Whether this is one of the files that are applied before usage. */
    public boolean isReference() {
        return this != USAGE;
    }

    static Optional<FileKind> referenceNamed(String name) {
        return Arrays.stream(values()).filter(FileKind::isReference)
                .filter(kind -> kind.fileName.equals(name)).findFirst();
    }
}
