package yuejie.collection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingZone;
import yuejie.money.Money;
import yuejie.seal.CanonicalRows;
import yuejie.seal.Manifest;
import yuejie.text.CodePointOrder;

/** What the deductions of a date amount to, for their seal. */
public final class JdbcDeductionManifest {

    private record Movement(String id, String account, Money amount, LocalDate day) {
    }

    private static final int ROWS_AT_A_TIME = 5_000;

    private final JdbcTemplate jdbc;
    private final JdbcLedgerRows ledger;

    /** The deductions of one database. */
    public JdbcDeductionManifest(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
        ledger = new JdbcLedgerRows(jdbc);
    }

    /**
     * The manifest with the top-ups that took effect since the deductions before; with payments for orders, where there
     * are any; with all attempts of the date, month by month; with the entries that the run booked; and with the
     * invoices that are overdue now. Call this method in a transaction.
     *
     * @param sequenceNo     which run of the date
     * @param sinceExclusive the last applied file that the deductions before saw
     * @param untilInclusive the last applied file that these deductions saw
     */
    public Manifest complete(Manifest manifest, LocalDate date, int sequenceNo, long sinceExclusive,
            long untilInclusive) {
        with(manifest, "top-ups", "topped up", movements("select t.topup_id, t.account_id, t.amount, t.paid_at"
                + " from topup_fact t join import_file f on f.file_id = t.file_id", sinceExclusive, untilInclusive));
        List<Movement> orders = movements(
                "select e.entry_key, a.account_id, e.balance, x.purchased_at from order_entry e"
                        + " join import_file f on f.file_id = e.file_id join account a on a.account_no = e.account_no"
                        + " join order_fact x on x.file_id = e.file_id and x.line_no = e.line_no",
                sinceExclusive, untilInclusive);
        if (!orders.isEmpty()) {
            with(manifest, "orders", "paid for orders", orders);
        }
        attempts(manifest, date);
        return manifest.with("ledger", ledger.ofDeductions(date, sequenceNo)).with("overdue", ledger.overdue());
    }

    private List<Movement> movements(String query, long sinceExclusive, long untilInclusive) {
        List<Movement> movements = new ArrayList<>();
        jdbc.query(query + " where f.applied_seq > ? and f.applied_seq <= ?", row -> {
            movements.add(new Movement(row.getString(1), row.getString(2), Money.of(row.getBigDecimal(3)),
                    BillingZone.dayOf(row.getObject(4, OffsetDateTime.class).toInstant())));
        }, sinceExclusive, untilInclusive);
        movements.sort(Comparator.comparing(Movement::id, CodePointOrder.INSTANCE));
        return movements;
    }

    private static void with(Manifest manifest, String rowsKey, String sumKey, List<Movement> movements) {
        CanonicalRows rows = new CanonicalRows();
        Money sum = Money.ZERO;
        for (Movement movement : movements) {
            rows.field(movement.id).field(movement.account).field(movement.amount).field(movement.day).end();
            sum = sum.plus(movement.amount);
        }
        manifest.with(rowsKey, rows.sum()).with(sumKey, sum.toString());
    }

    private void attempts(Manifest manifest, LocalDate date) {
        Map<String, CanonicalRows> rows = new LinkedHashMap<>();
        Map<String, Money> deducted = new HashMap<>();
        jdbc.query("select i.billing_month, t.* from deduction_attempt t join invoice i on i.invoice_no = t.invoice_no"
                + " where t.attempt_date = ? order by i.billing_month, i.sdk_app_id, i.adjustment", row -> {
                    String month = row.getString("billing_month");
                    rows.computeIfAbsent(month, first -> new CanonicalRows()).field(row.getString("invoice_no"))
                            .field(date).field(row.getString("outcome")).field(row.getBigDecimal("amount"))
                            .field(row.getBigDecimal("balance_after")).end();
                    deducted.merge(month, Money.of(row.getBigDecimal("amount")), Money::plus);
                }, date);
        rows.forEach((month, tried) -> manifest.with("attempts " + month, tried.sum())
                .with("deducted " + month, deducted.getOrDefault(month, Money.ZERO).toString()));
    }
}
