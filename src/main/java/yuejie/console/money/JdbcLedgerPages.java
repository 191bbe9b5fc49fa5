package yuejie.console.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.collection.LedgerEntry;
import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;

/** The ledger, by key: the one order in which the database finds entries at any place at once. */
final class JdbcLedgerPages {

    private static final String ENTRIES = "select e.*, a.account_id from (select * from ledger_entry e where 1 = 1%s) e"
            + " join account a on a.account_no = e.account_no order by e.entry_key limit ?";

    /** Lets the database choose the entries of a month before it puts them in order: they lie together, keys do not. */
    private static final String CHOSEN_FIRST = " offset 0";

    private static final String OF_MONTH = "select i.invoice_no from application a"
            + " join invoice i on i.app_no = a.app_no where a.sdk_app_id = ? and i.billing_month = ?";

    private final JdbcTemplate jdbc;

    JdbcLedgerPages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Entries, by key.
     *
     * @param after the key of the entry before; empty for the first ones
     */
    List<LedgerRow> entries(LedgerFilter filter, Optional<String> after, int atMost) {
        StringBuilder where = new StringBuilder();
        List<Object> arguments = new ArrayList<>();
        filter.account().ifPresent(id -> add(where, arguments,
                " and e.account_no = (select account_no from account where account_id = ?)", id));
        filter.month().ifPresent(month -> add(where, arguments, " and e.booked_on >= ? and e.booked_on <= ?",
                month.firstDay(), month.lastDay()));
        filter.kind()
                .ifPresent(kind -> add(where, arguments, " and e.kind = ? and e.entry_key >= ? and e.entry_key < ?",
                        kind.name(), kind.name(), behind(kind)));
        filter.invoice().ifPresent(number -> {
            List<String> keys = keys(number);
            add(where, arguments, " and e.entry_key in (" + String.join(", ", Collections.nCopies(keys.size(), "?"))
                    + ")", keys.toArray());
        });
        after.ifPresent(key -> add(where, arguments, " and e.entry_key > ?", key));
        filter.month().ifPresent(month -> where.append(CHOSEN_FIRST));
        arguments.add(atMost);
        return jdbc.query(ENTRIES.formatted(where), (row, i) -> new LedgerRow(
                row.getString("entry_key"), row.getString("kind"), row.getObject("booked_on", LocalDate.class),
                row.getString("account_id"), row.getString("invoice_no"), Money.of(row.getBigDecimal("cash")),
                Money.of(row.getBigDecimal("receivable")), Money.of(row.getBigDecimal("balance")),
                Money.of(row.getBigDecimal("revenue"))), arguments.toArray());
    }

    private static void add(StringBuilder where, List<Object> arguments, String condition, Object... values) {
        where.append(condition);
        arguments.addAll(List.of(values));
    }

    /** Keys begin with their kind. This is behind all keys of a kind, by whatever rules the database sorts letters. */
    private static String behind(LedgerEntry.Kind kind) {
        String name = kind.name();
        return name.substring(0, name.length() - 1) + (char) (name.charAt(name.length() - 1) + 1);
    }

    /** Every key that an entry of an invoice can have; there is no index of entries by invoice. */
    private List<String> keys(InvoiceNumber number) {
        List<String> keys = new ArrayList<>(List.of("INVOICE:" + number, "DEDUCTION:" + number, "CREDIT:" + number));
        jdbc.queryForList(OF_MONTH, String.class, number.sdkAppId(), number.month().toString()).forEach(other -> {
            keys.add("CREDIT:" + number + ":" + other);
            keys.add("CREDIT:" + other + ":" + number);
        });
        return keys;
    }
}
