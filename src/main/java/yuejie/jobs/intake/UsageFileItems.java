package yuejie.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import yuejie.crash.CrashPoint;
import yuejie.csv.FileRefusedException;
import yuejie.intake.log.FileStatus;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.ImportFile.RowCounts;
import yuejie.intake.row.Reject;
import yuejie.intake.snapshot.UsageScan;
import yuejie.jobs.run.StepItems;
import yuejie.jobs.run.Steps;
import yuejie.usage.AppNumbers;
import yuejie.usage.JdbcUsage;
import yuejie.usage.UsageRow;

/**
 * The snapshots of one usage file, in the order of internal application numbers. The file is read whole before
 * anything of it is written, so that a bad one is refused whole. An item is all that one transaction writes: to hand
 * rows out one by one takes longer than to read and write them.
 */
final class UsageFileItems implements StepItems<List<UsageRow>> {

    private static final String APP_NO = "app_no";
    private static final int REJECTS_AT_A_TIME = 1_000;

    private final ImportTables tables;
    private final ImportRules rules;
    private final StepExecution partition;
    private final ImportFile file;
    private final Long maxRejects;
    private final Optional<String> closed;
    private final int chunk;
    private final List<Reject> waiting = new ArrayList<>();
    private UsageScan scan;
    private int appNo;
    private String refusal;

    /**
     * The items of a file.
     *
     * @param closed why usage of the file's month is not accepted now; empty where it is
     * @param chunk  the rows of one transaction
     */
    UsageFileItems(ImportTables tables, ImportRules rules, StepExecution partition, Optional<String> closed,
                   int chunk) {
        this.tables = tables;
        this.rules = rules;
        this.partition = partition;
        this.file = tables.file(partition);
        this.maxRejects = ImportRules.maxRejects(partition);
        this.closed = closed;
        this.chunk = chunk;
    }

    @Override
    public void open(ExecutionContext context) {
        if (file.status() != FileStatus.PENDING) {
            return;
        }
        appNo = context.getInt(APP_NO, 0);
        refusal = closed.orElse(null);
        if (refusal == null) {
            scan();
        }
    }

    /** Reads the file; rejects are kept at once, from the line on where an earlier reading was interrupted. */
    private void scan() {
        AppNumbers apps = rules.applications();
        long keptTo = tables.rejects().lastLine(file.fileId());
        try {
            scan = UsageScan.read(file.path(), day(), apps, rules.meters(file), reject -> {
                if (reject.line() > keptTo) {
                    waiting.add(reject);
                    if (waiting.size() == REJECTS_AT_A_TIME) {
                        keepRejects();
                    }
                }
            });
            keepRejects();
            ImportRules.unchanged(file, scan.sha256());
            rules.unknownColumns(file, scan.unknownColumns());
            refusal = file.control().flatMap(control -> control.against(scan.held()))
                    .orElseGet(() -> rules.tooManyRejects(file, scan.rows(),
                            tables.rejects().countByCode(file.fileId()), maxRejects));
            CrashPoint.FILE_SCANNED.reached();
        } catch (FileRefusedException e) {
            keepRejects();
            refusal = e.getMessage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keepRejects() {
        rules.inTransaction(() -> tables.rejects().insert(file.fileId(), waiting));
        waiting.clear();
        CrashPoint.REJECTS_COMMITTED.reached();
    }

    @Override
    public List<UsageRow> read() {
        if (scan == null || refusal != null) {
            return null;
        }
        List<UsageRow> rows = scan.day().after(appNo, chunk);
        if (rows.isEmpty()) {
            return null;
        }
        appNo = rows.get(rows.size() - 1).appNo();
        return rows;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(APP_NO, appNo);
    }

    @Override
    public void write(Chunk<? extends List<UsageRow>> items) {
        for (List<UsageRow> rows : items) {
            JdbcUsage.Merged merged = tables.usage().merge(day(), file.fileId(), rows, scan.day());
            CrashPoint.SNAPSHOTS_WRITTEN.reached();
            tables.log().count(file.fileId(), new RowCounts(0, merged.applied(), merged.unchanged(), 0));
            rules.chunk(rows.size());
            Steps.countRows(partition, rows.size());
        }
    }

    @Override
    public void finish() {
        rules.fileDone();
        if (tables.log().file(file.fileId()).status() != FileStatus.PENDING) {
            return;
        }
        long rejected = tables.rejects().count(file.fileId());
        tables.log().count(file.fileId(), scan == null ? new RowCounts(rejected, 0, 0, rejected)
                : new RowCounts(scan.rows(), 0, scan.repeated(), rejected));
        if (refusal != null) {
            // a run with another --max-rejects may have merged some of it before it was interrupted
            tables.usage().undo(day(), file.fileId());
            tables.log().refused(file.fileId(), refusal);
        } else {
            tables.log().lacking(file.fileId(), lacking());
            tables.log().applied(file.fileId());
            CrashPoint.FILE_APPLIED.reached();
        }
    }

    /** The further meters of which the file has no column although applications have them, in words. */
    private String lacking() {
        return scan.lacking().entrySet().stream().map(meter -> meter.getKey() + ", which " + meter.getValue()
                + (meter.getValue() == 1 ? " application has" : " applications have"))
                .collect(Collectors.joining("; "));
    }

    private LocalDate day() {
        return file.usageDate().orElseThrow();
    }
}
