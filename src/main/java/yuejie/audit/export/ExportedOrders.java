package yuejie.audit.export;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import yuejie.audit.Chain;
import yuejie.audit.CodePoints;
import yuejie.audit.Findings;

/** The orders of an export and the minutes that they bring: each row makes sense, and each grant is of an order. */
final class ExportedOrders {

    private static final ExportedFile ORDERS = new ExportedFile("orders.csv",
            "order_id,sdk_app_id,product,months,valid_from,valid_to,amount,status,reason");
    private static final ExportedFile GRANTS = new ExportedFile("grants.csv",
            "order_id,sdk_app_id,grant_no,minutes,valid_from,valid_to,scope,mini_program_until");

    private static final List<String> COUNT = List.of("PAID_OUTSIDE", "PAID");
    private static final List<String> SCOPES = List.of("APPLICATION", "ACCOUNT");
    private static final List<String> REASONS = List.of("NOT_SOLD_FOR_PLAN", "TRIAL_PLAN", "SECOND_TRIAL",
            "MONTHS_OUT_OF_RANGE", "UNKNOWN_APP", "INSUFFICIENT_BALANCE");

    private final Map<String, BigDecimal> paid;
    private final Chain chain;
    private final Findings findings;
    /** The application of each order that counts, and the first day. */
    private final Map<String, List<String>> counting = new HashMap<>();
    private @Nullable String lastOrder;
    private @Nullable String lastGranted;
    private long lastGrant;

    /**
     * The orders of an export.
     *
     * @param paid what the ledger took for each order, less what it gave back, by the id of the order
     */
    ExportedOrders(Map<String, BigDecimal> paid, Chain chain, Findings findings) {
        this.chain = chain;
        this.paid = new HashMap<>(paid);
        this.findings = findings;
    }

    /** Reads both files; exports of early versions have neither. */
    void read(Path directory, ExportManifest manifest) {
        if (manifest.files().containsKey(ORDERS.name()) || directory.resolve(ORDERS.name()).toFile().exists()) {
            LinkedRows orders = new LinkedRows(ORDERS.name(), "orders", manifest, chain, findings);
            ORDERS.read(directory, manifest, findings, row -> {
                orders.add(row.text("order_id"), row.fields());
                order(row);
            });
            orders.compare();
            LinkedRows grants = new LinkedRows(GRANTS.name(), "grants", manifest, chain, findings);
            GRANTS.read(directory, manifest, findings, row -> {
                grants.add(row.text("order_id") + " " + row.text("grant_no"), row.fields());
                grant(row);
            });
            grants.compare();
            new TreeSet<>(paid.keySet())
                    .forEach(id -> findings.add("ledger.csv", "orders.csv does not have its order " + id));
        }
    }

    private void order(ExportedRow row) throws ExportedRow.UnreadableException {
        String id = row.text("order_id");
        String where = "orders.csv " + id;
        if (lastOrder != null && CodePoints.ORDER.compare(lastOrder, id) >= 0) {
            findings.add(where, "it does not come in the order of the ids");
        }
        lastOrder = id;
        row.count("sdk_app_id");
        row.count("months");
        boolean refused = row.text("status").equals("REFUSED");
        boolean hasTerms = !row.isEmpty("valid_from") || !row.isEmpty("valid_to") || !row.isEmpty("amount");
        if (refused ? hasTerms || !REASONS.contains(row.text("reason"))
                : !row.isEmpty("reason") || row.isEmpty("valid_from")) {
            findings.add(where, "its status " + row.text("status") + " does not go with the rest of the row");
        } else if (COUNT.contains(row.text("status"))) {
            counting.put(id, List.of(row.text("sdk_app_id"), row.text("valid_from")));
        } else if (!refused && !row.text("status").equals("WITHDRAWN")) {
            findings.add(where, "there is no status " + row.text("status"));
        }
        if (!row.isEmpty("amount") && row.amount("amount").signum() < 0) {
            findings.add(where, "its amount is below zero");
        }
        paid(where, row);
    }

    /** What is paid from the balance is what the ledger took for it; all else took nothing, or gave it back. */
    private void paid(String where, ExportedRow row) throws ExportedRow.UnreadableException {
        String id = row.text("order_id");
        BigDecimal took = Optional.ofNullable(paid.remove(id.startsWith("'") ? id.substring(1) : id))
                .orElse(BigDecimal.ZERO);
        boolean fromBalance = row.text("status").equals("PAID");
        BigDecimal due = fromBalance && !row.isEmpty("amount") ? row.amount("amount") : BigDecimal.ZERO;
        if (took.compareTo(due) != 0 || (fromBalance && row.isEmpty("amount"))) {
            findings.add(where, "its status is " + row.text("status") + " of " + (row.isEmpty("amount") ? "nothing"
                    : row.text("amount")) + ", by ledger.csv " + took.setScale(2) + " was taken for it (R2.4)");
        }
    }

    private void grant(ExportedRow row) throws ExportedRow.UnreadableException {
        String id = row.text("order_id");
        String where = "grants.csv " + id + " " + row.text("grant_no");
        boolean isFirst = !id.equals(lastGranted);
        if ((lastGranted != null && CodePoints.ORDER.compare(lastGranted, id) > 0)
                || row.count("grant_no") != (isFirst ? 1 : lastGrant + 1)) {
            findings.add(where, "it does not come in the order of ids and numbers");
        }
        lastGranted = id;
        lastGrant = row.count("grant_no");
        List<String> order = counting.get(id);
        if (order == null || !order.get(0).equals(row.text("sdk_app_id"))
                || (isFirst && !order.get(1).equals(row.text("valid_from")))) {
            findings.add(where, "orders.csv does not have its order");
        }
        if (row.count("minutes") == 0 || !SCOPES.contains(row.text("scope"))) {
            findings.add(where, "it brings nothing to anybody");
        }
    }
}
