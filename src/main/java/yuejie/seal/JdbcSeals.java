package yuejie.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The chain of seals: links are added at its end and never changed. */
public final class JdbcSeals {

    private static final String DEDUCTION = "DEDUCTION";

    private final JdbcTemplate jdbc;

    /** The chain of one database. */
    public JdbcSeals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All links, in their order. */
    public List<Link> chain() {
        return jdbc.query("select * from seal order by link_no", (row, i) -> link(row));
    }

    /** The root of each link, by the link's place in the chain, from 1: less to read than the whole links. */
    public Map<Integer, String> roots() {
        Map<Integer, String> roots = new HashMap<>();
        jdbc.query("select link_no, root from seal", row -> {
            roots.put(row.getInt(1), row.getString(2));
        });
        return roots;
    }

    /** The last link. */
    private Optional<Link> last() {
        return jdbc.query("select * from seal order by link_no desc limit 1", (row, i) -> link(row)).stream()
                .findFirst();
    }

    /** The link of a run of a date's deductions. */
    public Optional<Link> ofRun(LocalDate date, int sequenceNo) {
        return jdbc.query("select * from seal where run_date = ? and sequence_no = ?", (row, i) -> link(row), date,
                sequenceNo).stream().findFirst();
    }

    /** The last link of deductions. */
    public Optional<Link> lastOfDeductions() {
        return jdbc.query("select * from seal where kind = ? order by link_no desc limit 1", (row, i) -> link(row),
                DEDUCTION).stream().findFirst();
    }

    /** The date of the latest deductions that are sealed; empty where there are none. */
    public Optional<LocalDate> latestRunDate() {
        return jdbc.query("select run_date from seal where run_date is not null order by run_date desc limit 1",
                (row, i) -> row.getObject(1, LocalDate.class)).stream().findFirst();
    }

    /** A manifest to be appended: it names the root of the last link. */
    public Manifest next() {
        Optional<Link> last = last();
        return Manifest.link(last.map(Link::no).orElse(0) + 1, last.map(Link::root).orElse(Manifest.NO_PREVIOUS));
    }

    /**
     * Seals a month's settlement, or a further revision of it.
     *
     * @param kind what is sealed, as {@link Link#kind} has it
     */
    public void append(Manifest manifest, String kind, String month, int revision, long appliedSeq, long execution) {
        append(manifest, kind, new Object[] {month, revision, null, null}, appliedSeq, execution);
    }

    /** Seals a run of a date's deductions. */
    public void append(Manifest manifest, LocalDate date, int sequenceNo, long appliedSeq, long execution) {
        append(manifest, DEDUCTION, new Object[] {null, null, date, sequenceNo}, appliedSeq, execution);
    }

    private void append(Manifest manifest, String kind, Object[] subject, long appliedSeq, long execution) {
        jdbc.update("insert into seal (link_no, kind, billing_month, revision, run_date, sequence_no, manifest, root,"
                + " applied_seq, job_execution_id, sealed_at, os_user) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                manifest.linkNo(), kind, subject[0], subject[1], subject[2], subject[3], manifest.text(),
                manifest.root(), appliedSeq, execution, OffsetDateTime.now(ZoneOffset.UTC),
                System.getProperty("user.name"));
    }

    private static Link link(ResultSet row) throws SQLException {
        String month = row.getString("billing_month");
        return new Link(row.getInt("link_no"), row.getString("kind"), month != null
                ? month + " revision " + row.getInt("revision")
                : row.getObject("run_date", LocalDate.class) + " run " + row.getInt("sequence_no"),
                row.getString("manifest"), row.getString("root"), row.getLong("applied_seq"),
                row.getLong("job_execution_id"), row.getObject("sealed_at", OffsetDateTime.class),
                row.getString("os_user"));
    }
}
