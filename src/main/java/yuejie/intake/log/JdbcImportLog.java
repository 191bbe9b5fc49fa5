package yuejie.intake.log;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.intake.drop.Control;
import yuejie.intake.drop.DataDrop;
import yuejie.intake.drop.DropFile;
import yuejie.intake.drop.FileKind;

/** The log of imports and their files. Only the holder of the book's lock writes it. */
public final class JdbcImportLog {

    private final JdbcTemplate jdbc;

    /** The log of one database. */
    public JdbcImportLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The import to run for a drop: the latest one where that is the same drop and unfinished, which then reads the
     * files where they lie now; else a new one with its files. Call it in a transaction.
     *
     * @param meters        the further meters that are known now; the meters of earlier files are read as well
     * @param jobUnfinished whether the job of a complete import was not run to its end
     */
    public ImportRun begin(DataDrop drop, Collection<String> meters, Predicate<ImportRun> jobUnfinished) {
        String hash = drop.hash();
        List<ImportRun> unfinished = new ArrayList<>();
        jdbc.query("select * from import_run where import_id = (select max(import_id) from import_run) and drop_hash ="
                + " ?", row -> {
                    ImportRun run = new ImportRun(row.getLong("import_id"), hash, row.getLong("sequence_no"));
                    if (row.getString("status").equals("RUNNING") || jobUnfinished.test(run)) {
                        unfinished.add(run);
                    }
                }, hash);
        if (unfinished.isEmpty()) {
            return create(drop, hash, meters);
        }
        ImportRun run = unfinished.get(0);
        // the same files may lie in another place now, or have relative paths from another directory
        jdbc.update("update import_run set sources = ? where import_id = ?", sources(drop), run.importId());
        drop.files().forEach(file -> jdbc.update("update import_file set path = ? where import_id = ? and name = ?",
                file.path().toString(), run.importId(), file.name()));
        return run;
    }

    /** The paths of a drop, which name the same files from every directory. */
    private static String sources(DataDrop drop) {
        return drop.sources().stream().map(source -> source.toAbsolutePath().normalize().toString())
                .collect(Collectors.joining(", "));
    }

    private ImportRun create(DataDrop drop, String hash, Collection<String> meters) {
        Set<String> known = new TreeSet<>(meters);
        jdbc.queryForList("select distinct meters from import_file where meters <> ''", String.class)
                .forEach(earlier -> known.addAll(meters(earlier)));
        ImportRun run = new ImportRun(number("select coalesce(max(import_id), 0) + 1 from import_run"), hash,
                number("select count(*) + 1 from import_run where drop_hash = ?", hash));
        jdbc.update("insert into import_run (import_id, drop_hash, sequence_no, sources, status, started_at)"
                + " values (?, ?, ?, ?, 'RUNNING', ?)", run.importId(), hash, run.sequence(),
                sources(drop), now());
        long fileId = number("select coalesce(max(file_id), 0) from import_file");
        for (DropFile file : drop.files()) {
            Optional<ImportFile> before = asBefore(file, known);
            FileStatus status = file.refusal().isPresent() ? FileStatus.REFUSED
                    : before.isPresent() ? FileStatus.SKIPPED : FileStatus.PENDING;
            jdbc.update("insert into import_file (file_id, import_id, name, kind, usage_date, path, sha256, status,"
                    + " message, control, meters, meters_lacking) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    ++fileId, run.importId(), file.name(), file.kind().name(), file.usageDate().orElse(null),
                    file.path().toString(), file.sha256(), status.name(), file.refusal().orElse(""),
                    file.control().map(Control::text).orElse(null), String.join(",", before.map(ImportFile::meters)
                            .orElse(file.kind().isReference() ? List.of() : List.copyOf(known))),
                    before.map(ImportFile::lacking).orElse(""));
        }
        return run;
    }

    /**
     * The latest completed file of a name, where it was the same, rejected nothing, and was read with all meters that
     * are known now: then it is not read again, unless control.csv states something that it was not compared with.
     */
    private Optional<ImportFile> asBefore(DropFile file, Set<String> meters) {
        return jdbc.query("select * from import_file where file_id ="
                + " (select max(file_id) from import_file where name = ?) and sha256 = ? and rows_rejected = 0"
                + " and status in ('APPLIED', 'SKIPPED')", (row, number) -> file(row), file.name(), file.sha256())
                .stream()
                .filter(equal -> file.kind().isReference() || equal.meters().containsAll(meters))
                .filter(equal -> file.control().map(Control::text).filter(text -> !text.isEmpty())
                        .map(equal.control().map(Control::text).orElse("")::equals).orElse(true))
                .findFirst();
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

    /** Keeps what further meters a file has no column of, in words. */
    public void lacking(long fileId, String words) {
        jdbc.update("update import_file set meters_lacking = ? where file_id = ?", words, fileId);
    }

    /** The file takes effect: its rows count from now on. */
    public void applied(long fileId) {
        jdbc.update("update import_file set status = 'APPLIED', applied_seq = nextval('applied_seq')"
                + " where file_id = ?", fileId);
    }

    /**
     * The usage file takes effect, whose snapshots are the first of their day.
     *
     * @param digest of the snapshots, in hexadecimal, to be sealed at the end of the import
     */
    public void applied(long fileId, String digest) {
        applied(fileId);
        jdbc.update("update import_file set rows_digest = ? where file_id = ?", digest, fileId);
    }

    /** Whether a usage file of a day took effect before. */
    public boolean hasApplied(LocalDate day) {
        return number("select count(*) from import_file where usage_date = ? and applied_seq is not null", day) > 0;
    }

    /** Nothing of the file counts, and why. */
    public void refused(long fileId, String message) {
        jdbc.update("update import_file set status = 'REFUSED', message = ?, rows_applied = 0, rows_unchanged = 0"
                + " where file_id = ?", message, fileId);
    }

    /**
     * Every file of the import is accounted for.
     *
     * @return whether the import was not complete before
     */
    public boolean complete(long importId) {
        return jdbc.update("update import_run set status = 'COMPLETED', completed_at = ? where import_id = ?"
                + " and status <> 'COMPLETED'", now(), importId) > 0;
    }

    /** The place of the file that took effect last; 0 before the first. */
    public long latestApplied() {
        return number("select coalesce(max(applied_seq), 0) from import_file");
    }

    /** The place of the file that took effect last of all earlier imports; 0 before the first. */
    public long latestAppliedBefore(long importId) {
        return number("select coalesce(max(applied_seq), 0) from import_file where import_id < ?", importId);
    }

    /** The days of a month for which a usage file was applied. */
    public List<LocalDate> completeDays(BillingMonth month) {
        return jdbc.query("select distinct usage_date from import_file where usage_date >= ?"
                + " and usage_date <= ? and applied_seq is not null",
                (row, number) -> row.getObject(1, LocalDate.class),
                month.firstDay(), month.lastDay());
    }

    /**
     * The days of a month whose file that took effect last has rejected rows, in their order. A later file of the day
     * without rejected rows takes the day off the list.
     *
     * @param frozenSeq the place of the last file that is looked at, in the order in which files took effect
     */
    public List<RejectedDay> rejectedDays(BillingMonth month, long frozenSeq) {
        return jdbc.query("select f.usage_date, f.rows_rejected from import_file f where f.usage_date >= ?"
                + " and f.usage_date <= ? and f.rows_rejected > 0 and f.applied_seq = (select max(l.applied_seq)"
                + " from import_file l where l.usage_date = f.usage_date and l.applied_seq <= ?) order by f.usage_date",
                (row, number) -> new RejectedDay(row.getObject(1, LocalDate.class), row.getLong(2)),
                month.firstDay(), month.lastDay(), frozenSeq);
    }

    /**
     * The days of a month of which usage was applied, but never with a further meter: their files were not searched for
     * a column of that meter.
     */
    public List<LocalDate> daysWithout(String meter, BillingMonth month) {
        Map<LocalDate, Boolean> known = new TreeMap<>();
        jdbc.query("select usage_date, meters from import_file where usage_date >= ? and usage_date <= ?"
                + " and applied_seq is not null", row -> {
                    known.merge(row.getObject(1, LocalDate.class), meters(row.getString(2)).contains(meter),
                            Boolean::logicalOr);
                }, month.firstDay(), month.lastDay());
        return known.entrySet().stream().filter(day -> !day.getValue()).map(Map.Entry::getKey).toList();
    }

    /**
     * The days of which {@code control.csv} vouched for the file that took effect last, each with the rows of that
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
        return jdbc.query("select r.sources from import_run r where r.status = 'RUNNING' and exists (select 1"
                + " from import_file f where f.import_id = r.import_id and (f.usage_date is null"
                + " or (f.usage_date >= ? and f.usage_date <= ?)) and (f.status = 'PENDING'"
                + " or r.import_id = (select max(import_id) from import_run))) order by r.import_id",
                (row, number) -> row.getString(1),
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
                Optional.ofNullable(row.getString("control")).map(Control::of), meters(row.getString("meters")),
                row.getString("meters_lacking"),
                new ImportFile.RowCounts(row.getLong("rows_read"), row.getLong("rows_applied"),
                        row.getLong("rows_unchanged"), row.getLong("rows_rejected")));
    }

    private static List<String> meters(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private long number(String sql, Object... arguments) {
        Long number = jdbc.queryForObject(sql, Long.class, arguments);
        return number == null ? 0 : number;
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(BillingZone.OFFSET);
    }
}
