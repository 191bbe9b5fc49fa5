package yuejie.console.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The links of the chain, for pages. */
final class JdbcSealPages {

    private static final String LINKS = """
            select s.*, b.root as root_before from seal s left join seal b on b.link_no = s.link_no - 1
            """;

    private final JdbcTemplate jdbc;

    JdbcSealPages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest links.
     *
     * @param kind   only links of this kind; empty for all
     * @param before only links before this one; empty for the latest
     */
    List<SealRow> links(Optional<String> kind, Optional<Integer> before, int atMost) {
        return jdbc.query(LINKS + "where (cast(? as varchar) is null or s.kind = ?) and s.link_no < ?"
                + " order by s.link_no desc limit ?", (row, i) -> link(row), kind.orElse(null), kind.orElse(null),
                before.orElse(Integer.MAX_VALUE), atMost);
    }

    /** One link. */
    Optional<SealRow> link(int no) {
        return jdbc.query(LINKS + "where s.link_no = ?", (row, i) -> link(row), no).stream().findFirst();
    }

    /** The place of the link with a root; empty where none has it. */
    Optional<Integer> withRoot(String root) {
        return jdbc.queryForList("select link_no from seal where root = ?", Integer.class, root).stream().findFirst();
    }

    /** The place of the last link; empty where there is none. */
    Optional<Integer> last() {
        return jdbc.queryForList("select max(link_no) from seal", Integer.class).stream()
                .filter(no -> no != null).findFirst();
    }

    /** Who approved a root, and when. */
    List<Approved> approvals(String root) {
        return jdbc.query("select approved_at, os_user from approval where root = ? order by approved_at",
                (row, i) -> new Approved(row.getObject(1, OffsetDateTime.class), row.getString(2)), root);
    }

    /** An approval of a root. */
    record Approved(OffsetDateTime at, String user) {
    }

    private static SealRow link(ResultSet row) throws SQLException {
        return new SealRow(row.getInt("link_no"), row.getString("kind"), subject(row), page(row),
                row.getString("root"), row.getString("manifest"), row.getString("run"), row.getString("run_root"),
                row.getObject("sealed_at", OffsetDateTime.class), row.getString("os_user"),
                row.getLong("job_execution_id"), Optional.ofNullable(row.getString("root_before")));
    }

    private static String subject(ResultSet row) throws SQLException {
        LocalDate date = row.getObject("run_date", LocalDate.class);
        return row.getString("billing_month") != null
                ? row.getString("billing_month") + " revision " + row.getInt("revision")
                : date != null ? date + " run " + row.getInt("sequence_no")
                : String.valueOf(row.getString(row.getString("import_id") != null ? "import_id" : "event_id"));
    }

    private static Optional<String> page(ResultSet row) throws SQLException {
        if (row.getString("billing_month") != null) {
            return Optional.of("/months/" + row.getString("billing_month"));
        }
        return row.getString("import_id") != null ? Optional.of("/days/" + row.getLong("import_id"))
                : row.getString("event_id") != null ? Optional.of("/decisions?event=" + row.getLong("event_id"))
                : Optional.empty();
    }
}
