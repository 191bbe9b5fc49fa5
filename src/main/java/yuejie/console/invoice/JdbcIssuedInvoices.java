package yuejie.console.invoice;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.invoice.InvoiceNumber;

/**
 * Invoices of sealed settlements, newest month first. Each way to ask goes by an index: through a month, the months of
 * an application, the ledger entries of an account, the credits, or the open invoices. Whether there is a deduction is
 * asked for as a value and not by {@code exists}, for which PostgreSQL would read the whole ledger into memory first.
 */
final class JdbcIssuedInvoices {

    private static final String SELECT = """
            select i.invoice_no, i.account_id, i.total, i.currency, o.open_amount,
                case when i.total < 0 then 'CREDIT' when i.total = 0 then 'ZERO'
                    when o.held_for is not null then 'HELD'
                    when o.overdue then 'OVERDUE' when o.invoice_no is not null then 'OPEN'
                    when (select d.kind from ledger_entry d where d.entry_key = 'DEDUCTION:' || i.invoice_no)
                    is not null then 'DEDUCTED' else 'COVERED' end as state,
                (select x.name from account_fact x join import_file f on f.file_id = x.file_id
                    where x.account_id = i.account_id and f.applied_seq is not null
                    order by f.applied_seq desc, x.line_no desc limit 1) as account_name
            from\s""";

    private static final String SEALED = " join settlement s on s.billing_month = i.billing_month"
            + " and s.revision = i.revision and s.status = 'SEALED'"
            + " left join open_invoice o on o.invoice_no = i.invoice_no where ";

    /** Newest month first, then by application as a number, then adjustments after the month's own invoice. */
    private static final Comparator<InvoiceNumber> ORDER = Comparator.comparing(InvoiceNumber::month).reversed()
            .thenComparing(InvoiceNumber::sdkAppId).thenComparing(InvoiceNumber::adjustment);

    private final JdbcTemplate jdbc;

    JdbcIssuedInvoices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The months that have a sealed settlement, newest first. */
    List<BillingMonth> months() {
        return jdbc.query("select distinct billing_month from settlement where status = 'SEALED'"
                + " order by billing_month desc", (row, i) -> BillingMonth.parse(row.getString(1)));
    }

    /**
     * Invoices that a filter lets through.
     *
     * @param after the invoice before the first one; empty for the first part
     * @param limit how many at most
     */
    List<InvoiceRow> rows(InvoiceFilter filter, Optional<InvoiceNumber> after, int limit) {
        if (filter.application().isPresent()) {
            return known(ofApplication(filter.application().get()), filter, after, limit);
        }
        if (filter.account().isPresent()) {
            return known(ofAccount(filter.account().get()), filter, after, limit);
        }
        if (filter.state().equals(Optional.of("COVERED"))) {
            return known(withCredits(), filter, after, limit);
        }
        return filter.asksForOpenOnes() ? open(filter, after, limit) : byMonth(filter, after, limit);
    }

    private List<InvoiceNumber> ofApplication(long sdkAppId) {
        return jdbc.query("select i.invoice_no from application a join settlement s on s.status = 'SEALED'"
                + " join invoice i on i.billing_month = s.billing_month and i.app_no = a.app_no"
                + " and i.revision = s.revision where a.sdk_app_id = ?",
                (row, i) -> InvoiceNumber.parse(row.getString(1)), sdkAppId);
    }

    /**
     * The key of an entry names what it is of: {@code INVOICE:IM-…}, {@code CREDIT:IM-…:IM-…}. An adjustment of 0.00
     * has no entry, but lies beside an invoice that has one.
     */
    private List<InvoiceNumber> ofAccount(String accountId) {
        List<String> entered = jdbc.query("select e.entry_key from account a join ledger_entry e"
                + " on e.account_no = a.account_no where a.account_id = ? and e.kind in ('INVOICE', 'CREDIT')",
                (row, i) -> row.getString(1).split(":", -1)[1], accountId);
        return jdbc.query("select distinct i.invoice_no from unnest(?) k(no) join invoice n on n.invoice_no = k.no"
                + " join invoice i on i.billing_month = n.billing_month and i.app_no = n.app_no"
                + " and i.account_id = n.account_id", (row, i) -> InvoiceNumber.parse(row.getString(1)),
                array(entered.stream()));
    }

    /** The invoices that a credit was taken from or went to; only these can be covered without a deduction. */
    private List<InvoiceNumber> withCredits() {
        List<String> keys = jdbc.queryForList("select entry_key from ledger_entry where kind = 'CREDIT'"
                + " and entry_key > 'CREDIT' and entry_key < 'CREDIU'", String.class);
        return jdbc.query("select distinct i.invoice_no from unnest(?) k(no) join invoice i on i.invoice_no = k.no",
                (row, i) -> InvoiceNumber.parse(row.getString(1)),
                array(keys.stream().flatMap(key -> Stream.of(key.split(":", -1)).skip(1))));
    }

    private Array array(Stream<String> texts) {
        ConnectionCallback<Array> array = connection -> connection.createArrayOf("varchar",
                texts.toArray(String[]::new));
        return Objects.requireNonNull(jdbc.execute(array));
    }

    private List<InvoiceRow> known(List<InvoiceNumber> numbers, InvoiceFilter filter, Optional<InvoiceNumber> after,
            int limit) {
        Stream<String> wanted = numbers.stream()
                .filter(number -> filter.month().map(number.month()::equals).orElse(true))
                .filter(number -> after.map(last -> ORDER.compare(number, last) > 0).orElse(true)).sorted(ORDER)
                .map(InvoiceNumber::toString);
        List<Object> values = new ArrayList<>(List.of(array(wanted)));
        return query("unnest(?) k(no) join invoice i on i.invoice_no = k.no" + SEALED + conditions(filter, values)
                + " order by i.billing_month desc, i.sdk_app_id, i.adjustment limit ?", values, limit);
    }

    /** Chooses among the open invoices first, and looks up only those that are shown or whose totals are asked for. */
    private List<InvoiceRow> open(InvoiceFilter filter, Optional<InvoiceNumber> after, int limit) {
        boolean byTotal = filter.least().isPresent() || filter.most().isPresent();
        List<Object> values = new ArrayList<>();
        String chosen = "select o.* from open_invoice o" + (byTotal
                ? " join invoice i on i.invoice_no = o.invoice_no" : "") + " where " + conditions(filter, values);
        if (filter.month().isPresent()) {
            chosen += " and o.billing_month = ?";
            values.add(filter.month().get().toString());
        }
        if (after.isPresent()) {
            chosen += " and (o.billing_month < ? or o.billing_month = ? and (o.sdk_app_id > ? or o.sdk_app_id = ?"
                    + " and o.adjustment > ?))";
            String month = after.get().month().toString();
            long app = after.get().sdkAppId();
            values.addAll(List.of(month, month, app, app, after.get().adjustment()));
        }
        values.add(limit);
        return query("(" + chosen + " order by o.billing_month desc, o.sdk_app_id, o.adjustment limit ?) k"
                + " join invoice i on i.invoice_no = k.invoice_no" + SEALED
                + "1 = 1 order by k.billing_month desc, k.sdk_app_id, k.adjustment limit ?", values, limit);
    }

    private List<InvoiceRow> byMonth(InvoiceFilter filter, Optional<InvoiceNumber> after, int limit) {
        List<InvoiceRow> found = new ArrayList<>();
        for (BillingMonth month : filter.month().map(List::of).orElseGet(this::months)) {
            if (found.size() < limit && after.map(last -> month.compareTo(last.month()) <= 0).orElse(true)) {
                List<Object> values = new ArrayList<>(List.of(month.toString()));
                String from = "invoice i" + SEALED + "i.billing_month = ? and " + conditions(filter, values);
                if (after.map(InvoiceNumber::month).equals(Optional.of(month))) {
                    from += " and (i.app_no, i.adjustment) > ((select a.app_no from application a"
                            + " where a.sdk_app_id = ?), ?)";
                    values.addAll(List.of(after.get().sdkAppId(), after.get().adjustment()));
                }
                found.addAll(query(from + " order by i.app_no, i.adjustment limit ?", values, limit - found.size()));
            }
        }
        return found;
    }

    private List<InvoiceRow> query(String from, List<Object> values, int limit) {
        values.add(limit);
        return jdbc.query(SELECT + from, (row, i) -> row(row), values.toArray());
    }

    private static String conditions(InvoiceFilter filter, List<Object> values) {
        List<String> all = new ArrayList<>(List.of("1 = 1"));
        filter.least().ifPresent(least -> {
            all.add("i.total >= ?");
            values.add(least);
        });
        filter.most().ifPresent(most -> {
            all.add("i.total <= ?");
            values.add(most);
        });
        filter.state().map(JdbcIssuedInvoices::condition).ifPresent(all::add);
        return String.join(" and ", all);
    }

    private static String condition(String state) {
        String deducted = "(select d.kind from ledger_entry d where d.entry_key = 'DEDUCTION:' || i.invoice_no)";
        return switch (state) {
            case "OPEN" -> "o.invoice_no is not null";
            case "OVERDUE" -> "o.overdue";
            case "HELD" -> "o.held_for is not null";
            case "DEDUCTED" -> deducted + " is not null";
            case "COVERED" -> "i.total > 0 and o.invoice_no is null and " + deducted + " is null";
            case "CREDIT" -> "i.total < 0";
            case "ZERO" -> "i.total = 0";
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static InvoiceRow row(ResultSet row) throws SQLException {
        return new InvoiceRow(InvoiceNumber.parse(row.getString("invoice_no")), row.getString("account_id"),
                row.getString("account_name"), row.getBigDecimal("total"), row.getBigDecimal("open_amount"),
                row.getString("currency"), row.getString("state"));
    }
}
