package yuejie.audit.origin;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.Chain;
import yuejie.audit.ChainLink;
import yuejie.audit.Findings;

/** The chain as a book holds it. */
public final class JdbcLinks {

    private JdbcLinks() {
    }

    /** The chain, checked; mistakes are added to the findings. */
    public static Chain read(JdbcTemplate jdbc, Findings findings) {
        return new Chain(links(jdbc), findings);
    }

    private static List<ChainLink> links(JdbcTemplate jdbc) {
        return jdbc.query("select * from seal order by link_no", (row, i) -> link(row));
    }

    /** A link; a book that no run of this version has written lacks the columns of imports, decisions and runs. */
    private static ChainLink link(ResultSet row) throws SQLException {
        boolean hasRuns = hasColumn(row.getMetaData(), "run_root");
        return new ChainLink(row.getInt("link_no"), row.getString("kind"), subject(row, hasRuns),
                row.getString("manifest"), row.getString("root"), row.getLong("applied_seq"),
                hasRuns ? row.getString("run") : "", hasRuns ? row.getString("run_root") : "");
    }

    private static boolean hasColumn(ResultSetMetaData columns, String name) throws SQLException {
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            if (columns.getColumnName(column).equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    private static String subject(ResultSet row, boolean hasRuns) throws SQLException {
        if (row.getString("billing_month") != null) {
            return row.getString("billing_month") + " revision " + row.getInt("revision");
        }
        if (hasRuns && row.getString("import_id") != null) {
            return row.getString("import_id");
        }
        if (hasRuns && row.getString("event_id") != null) {
            return row.getString("event_id");
        }
        return row.getObject("run_date", LocalDate.class) + " run " + row.getInt("sequence_no");
    }
}
