package yuejie.audit.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.Chain;
import yuejie.audit.ChainLink;
import yuejie.audit.Findings;
import yuejie.audit.Words;
import yuejie.database.JdbcTextOrder;
import yuejie.seal.CanonicalRows;
import yuejie.seal.Manifest;

/** Compares the entries of the ledger with the links of the imports, settlements and deductions that booked them. */
final class JdbcSealedEntries {

    /** Each entry, with what booked it, in the order in which entries are sealed. */
    private static final String ENTRIES = """
            select b.by_what, e.entry_key, e.kind, e.booked_on, a.account_id, e.invoice_no, e.cash, e.receivable,
                   e.balance, e.revenue
            from (
                select 'import ' || f.import_id as by_what, 'TOP_UP:' || t.topup_id as entry_key
                from topup_fact t join import_file f on f.file_id = t.file_id where f.applied_seq is not null
                union all
                select 'import ' || f.import_id, o.entry_key
                from order_entry o join import_file f on f.file_id = o.file_id where f.applied_seq is not null
                union all
                select i.billing_month || ' revision ' || i.revision, 'INVOICE:' || i.invoice_no
                from invoice i where i.total > 0
                union all
                select i.billing_month || ' revision ' || i.revision, 'CREDIT:' || i.invoice_no
                from invoice i where i.total < 0
                union all
                select i.billing_month || ' revision ' || i.revision, 'CREDIT:' || i.invoice_no || ':' || o.invoice_no
                from invoice i join invoice o on o.billing_month = i.billing_month and o.app_no = i.app_no
                where i.total < 0
                union all
                select cast(t.attempt_date as varchar(10)) || ' run ' || t.sequence_no, 'DEDUCTION:' || t.invoice_no
                from deduction_attempt t where t.outcome = 'DEDUCTED') b
            join ledger_entry e on e.entry_key = b.entry_key
            left join account a on a.account_no = e.account_no
            order by e.booked_on, case e.kind when 'TOP_UP' then 1 when 'INVOICE' then 2 when 'CREDIT' then 3
                     when 'REFUND' then 4 when 'ORDER' then 5 else 6 end,
            """;

    private static final String LEDGER = "ledger";
    private static final String EARLIER = "earlier ledger";

    private final JdbcTemplate jdbc;
    private final Findings findings;

    JdbcSealedEntries(JdbcTemplate jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    /** Links of earlier versions have no such line; one link holds all entries that were there, on another line. */
    void check(Chain chain) {
        int earlier = chain.manifests().entrySet().stream().filter(link -> link.getValue().value(EARLIER).isPresent())
                .mapToInt(Map.Entry::getKey).max().orElse(0);
        Map<String, Integer> links = new HashMap<>();
        chain.links().stream().filter(link -> !link.kind().equals("DECISION")).forEach(
                link -> links.put((link.kind().equals("IMPORT") ? "import " : "") + link.subject(), link.no()));
        Map<Integer, CanonicalRows> rows = new TreeMap<>();
        jdbc.query(ENTRIES + JdbcTextOrder.of(jdbc, "e.entry_key"), row -> {
            // what is not sealed yet has no link
            Integer link = links.get(row.getString(1));
            if (link != null) {
                add(rows.computeIfAbsent(Math.max(link, earlier), no -> new CanonicalRows()), row);
            }
        });
        for (ChainLink link : chain.links()) {
            Optional.ofNullable(chain.manifests().get(link.no()))
                    .ifPresent(manifest -> compare(link, manifest, rows.getOrDefault(link.no(), new CanonicalRows())));
        }
    }

    private void compare(ChainLink link, Manifest manifest, CanonicalRows rows) {
        String line = manifest.value(EARLIER).isPresent() ? EARLIER : LEDGER;
        if (manifest.value(line).isPresent()) {
            Words.differ(manifest, line, rows.sum()).ifPresent(differ -> findings.add("ledger_entry",
                    "those of link " + link.no() + " do not match what its manifest says: " + differ));
        }
    }

    private static void add(CanonicalRows rows, ResultSet row) throws SQLException {
        for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
            rows.field(row.getString(column));
        }
        rows.end();
    }
}
