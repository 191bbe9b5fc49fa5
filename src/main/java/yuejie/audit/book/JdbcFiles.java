package yuejie.audit.book;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.Findings;
import yuejie.audit.Words;
import yuejie.calendar.BillingMonth;

/** The imported files that count: in which order they took effect, and whether all that they brought is still there. */
final class JdbcFiles {

    private static final String FACTS = """
            select f.name, f.import_id, f.rows_applied, coalesce(k.n, 0), f.kind from import_file f
            left join (select file_id, count(*) as n from (
                select file_id from account_fact union all select file_id from application_fact
                union all select file_id from order_fact union all select file_id from option_fact
                union all select file_id from status_fact union all select file_id from topup_fact) x
                group by file_id) k on k.file_id = f.file_id
            where f.status = 'APPLIED' and f.usage_date is null and f.rows_applied <> coalesce(k.n, 0)
            order by f.file_id""";

    private final JdbcTemplate jdbc;
    private final Findings findings;

    JdbcFiles(JdbcTemplate jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    /** The places of the applied files in the order in which they took effect, by file. */
    Map<Long, Long> applied() {
        Map<Long, Long> applied = new HashMap<>();
        jdbc.query("select file_id, applied_seq from import_file where applied_seq is not null", row -> {
            applied.put(row.getLong(1), row.getLong(2));
        });
        return applied;
    }

    /** Every fact that a reference file brought is there. */
    void checkFacts() {
        jdbc.query(FACTS, row -> {
            found(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4));
        });
    }

    /** Every snapshot that a file of the month brought is there. */
    void checkUsage(BillingMonth month, Map<Long, long[]> there) {
        jdbc.query("select file_id, name, import_id, rows_applied from import_file where status = 'APPLIED'"
                + " and usage_date >= ? and usage_date <= ? order by file_id", row -> {
                    long[] count = there.getOrDefault(row.getLong(1), new long[1]);
                    if (count[0] != row.getLong(4)) {
                        found(row.getString(2), row.getLong(3), row.getLong(4), count[0]);
                    }
                }, month.firstDay(), month.lastDay());
    }

    private void found(String name, long importId, long brought, long there) {
        findings.add("import_file " + name + " of import " + importId, "it brought " + Words.count(brought, "row")
                + ", the book holds " + there);
    }
}
