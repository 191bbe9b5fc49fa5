package yuejie.intake;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;

/** The log of imports and their files. Only the holder of the book's lock writes it. */
public final class JdbcImportLog {

    private final JdbcTemplate jdbc;

    /** The log of one database. */
    public JdbcImportLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The import to run for a drop: the latest one where that is the same drop and unfinished, else a new one
     * with its files. Call it in a transaction.
     */
    public ImportRun begin(DataDrop drop) {
        String hash = drop.hash();
        List<ImportRun> unfinished = jdbc.query("select import_id, drop_hash, sequence_no from import_run where"
                + " import_id = (select max(import_id) from import_run) and drop_hash = ? and status = 'RUNNING'",
                (row, number) -> new ImportRun(row.getLong(1), row.getString(2), row.getLong(3)), hash);
        return unfinished.isEmpty() ? create(drop, hash) : unfinished.get(0);
    }

    private ImportRun create(DataDrop drop, String hash) {
        ImportRun run = new ImportRun(number("select coalesce(max(import_id), 0) + 1 from import_run"), hash,
                number("select count(*) + 1 from import_run where drop_hash = ?", hash));
        jdbc.update("insert into import_run (import_id, drop_hash, sequence_no, sources, status, started_at)"
                + " values (?, ?, ?, ?, 'RUNNING', ?)", run.importId(), hash, run.sequence(),
                drop.sources().stream().map(Path::toString).collect(Collectors.joining(", ")), now());
        long fileId = number("select coalesce(max(file_id), 0) from import_file");
        for (DropFile file : drop.files()) {
            jdbc.update("insert into import_file (file_id, import_id, name, kind, usage_date, path, sha256, status,"
                    + " message, control) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", ++fileId, run.importId(), file.name(),
                    file.kind().name(), file.usageDate().orElse(null), file.path().toString(), file.sha256(),
                    statusAtFirst(file).name(), file.refusal().orElse(""),
                    file.control().map(Control::text).orElse(null));
        }
        return run;
    }

    /**
     * A file equal to the latest completed one of its name, which rejected nothing, is not read again, unless something
     * is said of it now that it was not compared with then.
     */
    private FileStatus statusAtFirst(DropFile file) {
        if (file.refusal().isPresent()) {
            return FileStatus.REFUSED;
        }
        List<String> equal = jdbc.queryForList("select coalesce(control, '') from import_file where file_id = (select"
                + " max(file_id) from import_file where name = ?) and sha256 = ? and rows_rejected = 0 and status in"
                + " ('APPLIED', 'SKIPPED')", String.class, file.name(), file.sha256());
        boolean asBefore = !equal.isEmpty() && file.control().map(Control::text).filter(text -> !text.isEmpty())
                .map(equal.get(0)::equals).orElse(true);
        return asBefore ? FileStatus.SKIPPED : FileStatus.PENDING;
    }

    /** The files of an import, in the order in which they are applied. */
    public List<ImportFile> files(long importId) {
        return jdbc.query("select * from import_file where import_id = ? order by file_id",
                (row, number) -> file(row), importId);
    }

    /** One file. */
    public ImportFile file(long fileId) {
        return jdbc.query("select * from import_file where file_id = ?", (row, number) -> file(row), fileId).get(0);
    }

    /** Adds to a file's counts, in the transaction that writes its rows. */
    public void count(long fileId, ImportFile.RowCounts more) {
        jdbc.update("update import_file set rows_read = rows_read + ?, rows_applied = rows_applied + ?,"
                + " rows_unchanged = rows_unchanged + ?, rows_rejected = rows_rejected + ? where file_id = ?",
                more.read(), more.applied(), more.unchanged(), more.rejected(), fileId);
    }

    /** The file's rows count from now on. */
    public void applied(long fileId) {
        jdbc.update("update import_file set status = 'APPLIED', applied_seq = nextval('applied_seq')"
                + " where file_id = ?", fileId);
    }

    /** Nothing of the file counts, and why. */
    public void refused(long fileId, String message) {
        jdbc.update("update import_file set status = 'REFUSED', message = ?, rows_applied = 0, rows_unchanged = 0"
                + " where file_id = ?", message, fileId);
    }

    /** Every file of the import is accounted for. */
    public void completed(long importId) {
        jdbc.update("update import_run set status = 'COMPLETED', completed_at = ? where import_id = ?",
                now(), importId);
    }

    /** The place of the file that came to count last; 0 before the first. */
    public long latestApplied() {
        return number("select coalesce(max(applied_seq), 0) from import_file");
    }

    /** The place of the file that came to count last of all earlier imports; 0 before the first. */
    public long latestAppliedBefore(long importId) {
        return number("select coalesce(max(applied_seq), 0) from import_file where import_id < ?", importId);
    }

    /** The days of a month for which a usage file was applied. */
    public List<LocalDate> completeDays(BillingMonth month) {
        return jdbc.queryForList("select distinct usage_date from import_file where usage_date >= ?"
                + " and usage_date <= ? and applied_seq is not null", LocalDate.class,
                month.firstDay(), month.lastDay());
    }

    /**
     * The days whose file that came to count last was vouched for by {@code control.csv}, each with the rows of that
     * file.
     */
    public Map<LocalDate, Long> vouchedFor(LocalDate first, LocalDate last) {
        Map<LocalDate, Long> days = new HashMap<>();
        jdbc.query("select * from import_file f where f.usage_date >= ? and f.usage_date <= ? and f.control is not null"
                + " and f.applied_seq = (select max(l.applied_seq) from import_file l"
                + " where l.usage_date = f.usage_date)",
                row -> {
                    ImportFile file = file(row);
                    file.control().filter(Control::vouches)
                            .ifPresent(control -> days.put(file.usageDate().orElseThrow(), file.counts().read()));
                }, first, last);
        return days;
    }

    /** Files that were begun and not finished: all reference files, and the usage files of a month. */
    public List<ImportFile> outstanding(BillingMonth month) {
        return jdbc.query("select * from import_file where status = 'PENDING' and (usage_date is null"
                + " or (usage_date >= ? and usage_date <= ?)) order by file_id",
                (row, number) -> file(row), month.firstDay(), month.lastDay());
    }

    /** Files that were refused and did not come again since: all reference files, and the usage files of a month. */
    public List<ImportFile> refused(BillingMonth month) {
        return jdbc.query("select * from import_file f where f.status = 'REFUSED' and (f.kind <> 'USAGE'"
                + " or (f.usage_date >= ? and f.usage_date <= ?)) and not exists (select 1 from import_file l"
                + " where l.name = f.name and l.file_id > f.file_id) order by f.file_id",
                (row, number) -> file(row), month.firstDay(), month.lastDay());
    }

    /**
     * The imports that were begun and not finished, by the paths that they were called with: those with files of a
     * month or reference files that are not read to their end; the latest import with such files, also when they are.
     */
    public List<String> unfinished(BillingMonth month) {
        return jdbc.queryForList("select r.sources from import_run r where r.status = 'RUNNING' and exists (select 1"
                + " from import_file f where f.import_id = r.import_id and (f.usage_date is null"
                + " or (f.usage_date >= ? and f.usage_date <= ?)) and (f.status = 'PENDING'"
                + " or r.import_id = (select max(import_id) from import_run))) order by r.import_id", String.class,
                month.firstDay(), month.lastDay());
    }

    /** Files of earlier imports that were begun and not finished, and that an import brings anew. */
    public List<ImportFile> superseded(long importId) {
        return jdbc.query("select * from import_file f where f.status = 'PENDING' and f.import_id < ?"
                + " and exists (select 1 from import_file l where l.import_id = ? and l.name = f.name"
                + " and l.status = 'PENDING') order by f.file_id", (row, number) -> file(row), importId, importId);
    }

    /** What the file had done is undone; nothing of it counts. */
    public void abandoned(long fileId) {
        jdbc.update("update import_file set status = 'ABANDONED', message = 'interrupted; undone when a later file of"
                + " its name came', rows_applied = 0, rows_unchanged = 0 where file_id = ?", fileId);
    }

    private static ImportFile file(ResultSet row) throws SQLException {
        return new ImportFile(row.getLong("file_id"), FileKind.valueOf(row.getString("kind")),
                row.getString("name"), Optional.ofNullable(row.getObject("usage_date", LocalDate.class)),
                Path.of(row.getString("path")), row.getString("sha256"),
                FileStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("message")).orElse(""),
                Optional.ofNullable(row.getString("control")).map(Control::of),
                new ImportFile.RowCounts(row.getLong("rows_read"), row.getLong("rows_applied"),
                        row.getLong("rows_unchanged"), row.getLong("rows_rejected")));
    }

    private long number(String sql, Object... arguments) {
        Long number = jdbc.queryForObject(sql, Long.class, arguments);
        return number == null ? 0 : number;
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(BillingZone.OFFSET);
    }
}
