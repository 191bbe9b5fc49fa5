package yuejie.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The chain of seals: links are added at its end and never changed. */
public final class JdbcSeals {

    /** The kind of a link of deductions. */
    public static final String DEDUCTION = "DEDUCTION";

    /** The kind of a link of an import. */
    public static final String IMPORT = "IMPORT";

    /** The kind of a link of a decision. */
    public static final String DECISION = "DECISION";

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

    /** Whether any import is sealed. */
    public boolean hasImports() {
        return !jdbc.queryForList("select 1 from seal where import_id is not null limit 1").isEmpty();
    }

    /** A manifest to be appended: it names the root of the last link. */
    public Manifest next() {
        Optional<Link> last = last();
        return Manifest.link(last.map(Link::no).orElse(0) + 1, last.map(Link::root).orElse(Manifest.NO_PREVIOUS));
    }

    /**
     * Adds a link, in the caller's transaction. Whoever calls holds the book's lock, so that no other link is added at
     * the same time.
     *
     * @param kind       what is sealed, as {@link Link#kind} has it
     * @param appliedSeq the sequence number of the last import that had taken effect
     */
    public void append(Manifest manifest, String kind, Subject subject, long appliedSeq, RunRecord record) {
        String previous = last().map(Link::runRoot).filter(root -> !root.isEmpty()).orElse(Manifest.NO_PREVIOUS);
        Manifest run = Manifest.ofRun(manifest, previous, record);
        jdbc.update("insert into seal (link_no, kind, billing_month, revision, run_date, sequence_no, import_id,"
                + " event_id, manifest, root, applied_seq, job_execution_id, sealed_at, os_user, run, run_root)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", manifest.linkNo(), kind, subject.month(),
                subject.revision(), subject.runDate(), subject.sequenceNo(), subject.importId(), subject.eventId(),
                manifest.text(), manifest.root(), appliedSeq, record.execution(), record.at(), record.user(),
                run.text(), run.root());
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(row.getInt("link_no"), row.getString("kind"), subject(row).toString(),
                row.getString("manifest"), row.getString("root"), row.getLong("applied_seq"),
                row.getLong("job_execution_id"), row.getObject("sealed_at", OffsetDateTime.class),
                row.getString("os_user"), row.getString("run"), row.getString("run_root"));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(row.getString("billing_month"), row.getObject("revision", Integer.class),
                row.getObject("run_date", LocalDate.class), row.getObject("sequence_no", Integer.class),
                row.getObject("import_id", Long.class), row.getObject("event_id", Long.class));
    }
}
