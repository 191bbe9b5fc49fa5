package yuejie.console.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.console.customer.JdbcApplications.Invoiced;

/** What the pages of accounts ask the book for: everything by the internal number or the id of the account. */
final class JdbcAccounts {

    private static final String AFTER = """
            select a.account_id, (select x.name from account_fact x join import_file f on f.file_id = x.file_id
                where x.account_id = a.account_id and f.applied_seq is not null
                order by f.applied_seq desc, x.line_no desc limit 1) as name
            from account a where a.account_id > ? order by a.account_id limit ?""";

    private static final String BALANCES = """
            select booked_on, sum(balance) from ledger_entry where account_no = ?
            group by booked_on having sum(balance) <> 0 order by booked_on""";

    private static final String ENTRIES = """
            select entry_key, kind, booked_on, invoice_no, cash, receivable, balance, revenue
            from ledger_entry where account_no = ?""";

    private static final String OPEN = """
            select o.invoice_no, i.total, o.open_amount, o.overdue, o.held_for
            from open_invoice o join invoice i on i.invoice_no = o.invoice_no where o.account_no = ?
            order by o.billing_month, o.sdk_app_id, o.adjustment""";

    /** An account and its latest name; null where none is known. */
    record Row(String accountId, @Nullable String name) {
    }

    /** What an account has from a day on, after it moved. */
    record Balance(LocalDate since, BigDecimal moved, BigDecimal balance) {
    }

    /** The place of an entry in the list of entries: after it, the list goes on. */
    record Place(LocalDate bookedOn, String key) {

        /** The place as it stands in an address. */
        static Place parse(String text) {
            String[] parts = text.split(" ", 2);
            return new Place(LocalDate.parse(parts[0]), parts[1]);
        }

        @Override
        public String toString() {
            return bookedOn + " " + key;
        }
    }

    /**
     * An entry of the ledger.
     *
     * @param invoice the invoice that it is of; null where it is of none
     */
    record Entry(Place place, String kind, @Nullable String invoice, BigDecimal cash, BigDecimal receivable,
            BigDecimal balance, BigDecimal revenue) {
    }

    private final JdbcTemplate jdbc;

    JdbcAccounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The internal number of an account; empty where no such account counts. */
    Optional<Integer> number(String accountId) {
        return jdbc.queryForList("select account_no from account where account_id = ?", Integer.class, accountId)
                .stream().findFirst();
    }

    /** Accounts by id, in the order of the database, from the first one after an id. */
    List<Row> after(String accountId, int limit) {
        return jdbc.query(AFTER, (row, i) -> new Row(row.getString(1), row.getString(2)), accountId, limit);
    }

    /** The balance after each day on which it moved, oldest first. */
    List<Balance> balances(int accountNo) {
        List<Balance> balances = new ArrayList<>();
        jdbc.query(BALANCES, row -> {
            BigDecimal before = balances.isEmpty() ? BigDecimal.ZERO : balances.get(balances.size() - 1).balance();
            balances.add(new Balance(row.getObject(1, LocalDate.class), row.getBigDecimal(2),
                    before.add(row.getBigDecimal(2))));
        }, accountNo);
        return balances;
    }

    /** Entries of an account, newest day first. */
    List<Entry> entries(int accountNo, Optional<Place> after, int limit) {
        List<Object> values = new ArrayList<>(List.of(accountNo));
        after.ifPresent(place -> values.addAll(List.of(place.bookedOn(), place.bookedOn(), place.key())));
        values.add(limit);
        return jdbc.query(ENTRIES + (after.isEmpty() ? ""
                : " and (booked_on < ? or booked_on = ? and entry_key > ?)")
                + " order by booked_on desc, entry_key limit ?",
                (row, i) -> new Entry(new Place(row.getObject(3, LocalDate.class), row.getString(1)), row.getString(2),
                        row.getString(4), row.getBigDecimal(5), row.getBigDecimal(6), row.getBigDecimal(7),
                        row.getBigDecimal(8)),
                values.toArray());
    }

    /** The invoices of an account of which something is open, oldest first. */
    List<Invoiced> open(int accountNo) {
        return jdbc.query(OPEN, (row, i) -> JdbcApplications.invoiced(row), accountNo);
    }
}
