package yuejie.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.database.JdbcTextOrder;
import yuejie.seal.CanonicalRows;

/**
 * The ledger as links of the chain seal it: how many entries a settlement, a run of deductions or an import booked, and
 * their digest, in the form and order of the exported ledger.
 */
public final class JdbcLedgerRows {

    private static final String COLUMNS = "select e.entry_key, e.kind, e.booked_on, a.account_id, e.invoice_no, e.cash,"
            + " e.receivable, e.balance, e.revenue";
    private static final String ORDER = " order by e.booked_on, case e.kind when 'TOP_UP' then 1 when 'INVOICE' then 2"
            + " when 'CREDIT' then 3 when 'REFUND' then 4 when 'ORDER' then 5 else 6 end, ";

    private static final String OF_SETTLEMENT = """
            select 'INVOICE:' || i.invoice_no as entry_key from invoice i
            where i.billing_month = ? and i.revision = ? and i.total > 0
            union all
            select 'CREDIT:' || i.invoice_no from invoice i
            where i.billing_month = ? and i.revision = ? and i.total < 0
            union all
            select 'CREDIT:' || i.invoice_no || ':' || o.invoice_no from invoice i
            join invoice o on o.billing_month = i.billing_month and o.app_no = i.app_no
            where i.billing_month = ? and i.revision = ? and i.total < 0""";

    private static final String OF_RUN = """
            select 'DEDUCTION:' || t.invoice_no as entry_key from deduction_attempt t
            where t.attempt_date = ? and t.sequence_no = ? and t.outcome = 'DEDUCTED'""";

    private static final String OF_FILES = """
            select 'TOP_UP:' || t.topup_id as entry_key from topup_fact t join import_file f on f.file_id = t.file_id
            where f.applied_seq is not null and %1$s
            union all
            select o.entry_key from order_entry o join import_file f on f.file_id = o.file_id
            where f.applied_seq is not null and %1$s""";

    /** What was booked, and will be sealed by the link of an import or run that is not finished. */
    private static final String NOT_SEALED_YET = OF_FILES.formatted(
            "f.import_id <> ? and not exists (select 1 from seal s where s.import_id = f.import_id)") + """

            union all
            select 'DEDUCTION:' || t.invoice_no from deduction_attempt t where t.outcome = 'DEDUCTED' and not exists
                (select 1 from seal s where s.run_date = t.attempt_date and s.sequence_no = t.sequence_no)""";

    private static final int ROWS_AT_A_TIME = 5_000;

    private final JdbcTemplate jdbc;

    /** The ledger of one database. */
    public JdbcLedgerRows(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
    }

    /**
     * The query for all entries, with the columns and in the order of the exported ledger.
     *
     * @param more further columns, each after a comma; empty for none
     */
    public static String all(JdbcTemplate jdbc, String more) {
        return COLUMNS + more + " from ledger_entry e join account a on a.account_no = e.account_no" + order(jdbc);
    }

    /** What a settlement booked. Call this method in the transaction in which the settlement booked it. */
    public String ofSettlement(BillingMonth month, int revision) {
        String of = month.toString();
        return sum(OF_SETTLEMENT, of, revision, of, revision, of, revision);
    }

    /** What a run of a date's deductions booked. */
    public String ofDeductions(LocalDate date, int sequenceNo) {
        return sum(OF_RUN, date, sequenceNo);
    }

    /** What the files of an import booked. */
    public String ofImport(long importId) {
        return sum(OF_FILES.formatted("f.import_id = ?"), importId, importId);
    }

    /**
     * Everything that was booked before links sealed entries, other than what the link of an unfinished import or run
     * will seal.
     *
     * @param importId the last import that the first link of this version seals as it is found
     */
    public String earlier(long importId) {
        Set<String> later = new HashSet<>(jdbc.queryForList(NOT_SEALED_YET, String.class, importId, importId));
        CanonicalRows rows = new CanonicalRows();
        jdbc.query(all(jdbc, ""), row -> {
            if (!later.contains(row.getString(1))) {
                add(rows, row);
            }
        });
        return rows.sum();
    }

    /** The invoices that are overdue now: only deductions and settlements change that. */
    public String overdue() {
        CanonicalRows rows = new CanonicalRows();
        jdbc.query("select o.invoice_no from open_invoice o where o.overdue order by "
                + JdbcTextOrder.of(jdbc, "o.invoice_no"), row -> {
                    rows.field(row.getString(1)).end();
                });
        return rows.sum();
    }

    private String sum(String keys, Object... arguments) {
        CanonicalRows rows = new CanonicalRows();
        jdbc.query(COLUMNS + " from (" + keys + ") k join ledger_entry e on e.entry_key = k.entry_key"
                + " join account a on a.account_no = e.account_no" + order(jdbc), row -> {
                    add(rows, row);
                }, arguments);
        return rows.sum();
    }

    private static String order(JdbcTemplate jdbc) {
        return ORDER + JdbcTextOrder.of(jdbc, "e.entry_key");
    }

    private static void add(CanonicalRows rows, ResultSet row) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            rows.field(row.getString(column));
        }
        rows.end();
    }
}
