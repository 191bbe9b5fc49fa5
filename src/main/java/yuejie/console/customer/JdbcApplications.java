package yuejie.console.customer;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.invoice.InvoiceNumber;

/** What the pages of applications ask the book for, beside the contracts. */
final class JdbcApplications {

    /** The latest fact of each application comes last. */
    private static final String LATEST = """
            select x.sdk_app_id, x.account_id, x.site, x.created_on
            from %s k join application_fact x on x.sdk_app_id = k.sdk_app_id
            join import_file f on f.file_id = x.file_id
            where f.applied_seq is not null order by x.sdk_app_id, f.applied_seq, x.line_no""";

    private static final String FROM_A_KEY = "(select sdk_app_id from application where sdk_app_id > ?"
            + " order by sdk_app_id limit ?)";

    private static final String EVER_OF_AN_ACCOUNT = "(select distinct sdk_app_id from application_fact"
            + " where account_id = ?)";

    private static final String MONTHS = """
            select s.billing_month, s.revision, s.status, a.outcome, a.reason, a.account_id, a.total
            from settlement s join assessment a on a.billing_month = s.billing_month and a.app_no = ?
                and a.revision = s.revision
            order by s.billing_month desc, s.revision desc""";

    private static final String INVOICES = """
            select i.invoice_no, i.total, o.open_amount, o.overdue, o.held_for from settlement s
            join invoice i on i.billing_month = s.billing_month and i.app_no = ? and i.revision = s.revision
            left join open_invoice o on o.invoice_no = i.invoice_no
            where s.status = 'SEALED' order by i.billing_month desc, i.adjustment""";

    /** An application as its latest fact describes it. */
    record Row(long sdkAppId, String accountId, String site, LocalDate createdOn) {
    }

    /** How a month ended in one of its settlements. */
    record Month(String month, int revision, String status, String outcome, String reason, String accountId,
            BigDecimal total) {
    }

    /**
     * An invoice that is issued.
     *
     * @param open    what is open of it; null where nothing is
     * @param heldFor why it is held; null where it is not
     */
    record Invoiced(InvoiceNumber number, BigDecimal total, @Nullable BigDecimal open, boolean overdue,
            @Nullable String heldFor) {
    }

    private final JdbcTemplate jdbc;

    JdbcApplications(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Applications by id, from the first one after an id. */
    List<Row> after(long sdkAppId, int limit) {
        return rows(FROM_A_KEY, sdkAppId, limit);
    }

    /** The applications of an account, as they are now, by id. */
    List<Row> of(String accountId) {
        return rows(EVER_OF_AN_ACCOUNT, accountId).stream().filter(row -> row.accountId().equals(accountId)).toList();
    }

    private List<Row> rows(String keys, Object... values) {
        Map<Long, Row> latest = new LinkedHashMap<>();
        jdbc.query(LATEST.formatted(keys), row -> {
            latest.put(row.getLong(1), new Row(row.getLong(1), row.getString(2), row.getString(3),
                    row.getObject(4, LocalDate.class)));
        }, values);
        return List.copyOf(latest.values());
    }

    /** The months of an application, newest first, each of their settlements on its own. */
    List<Month> months(int appNo) {
        return jdbc.query(MONTHS, (row, i) -> new Month(row.getString(1), row.getInt(2), row.getString(3),
                row.getString(4), row.getString(5), row.getString(6), row.getBigDecimal(7)), appNo);
    }

    /** The invoices of an application, newest month first. */
    List<Invoiced> invoices(int appNo) {
        return jdbc.query(INVOICES, (row, i) -> invoiced(row), appNo);
    }

    static Invoiced invoiced(ResultSet row) throws SQLException {
        return new Invoiced(InvoiceNumber.parse(row.getString("invoice_no")), row.getBigDecimal("total"),
                row.getBigDecimal("open_amount"), row.getBoolean("overdue"), row.getString("held_for"));
    }
}
