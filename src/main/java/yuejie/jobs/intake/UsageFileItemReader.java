package yuejie.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import yuejie.crash.CrashPoint;
import yuejie.csv.FileRefusedException;
import yuejie.intake.log.FileStatus;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.JdbcRejects;
import yuejie.intake.row.KeptRejects;
import yuejie.intake.snapshot.UsageScan;
import yuejie.usage.AppNumbers;
import yuejie.usage.UsageRow;

/**
 * Reads the snapshots of one usage file, in the order of internal application numbers. The file is read whole before
 * anything of it is written, so that a bad one is refused whole. An item is a list of all rows that one transaction
 * writes: to hand out single rows would take longer than to read and write them.
 */
final class UsageFileItemReader implements ItemStreamReader<List<UsageRow>> {

    private static final String APP_NO = "app_no";

    private final ImportFile file;
    private final ImportRules rules;
    private final JdbcRejects rejects;
    private final OptionalLong maxRejects;
    private final Optional<String> closed;
    private final int chunk;
    private @Nullable UsageScan scan;
    private int appNo;
    private Optional<String> refusal = Optional.empty();

    /**
     * The snapshots of a file.
     *
     * @param maxRejects the most rejects that the caller of the import accepts; empty for 1 % of the rows
     * @param closed     why usage of the file's month is not accepted now; empty where it is
     * @param chunk      the rows of one transaction
     */
    UsageFileItemReader(ImportFile file, ImportRules rules, JdbcRejects rejects, OptionalLong maxRejects,
            Optional<String> closed, int chunk) {
        this.file = file;
        this.rules = rules;
        this.rejects = rejects;
        this.maxRejects = maxRejects;
        this.closed = closed;
        this.chunk = chunk;
    }

    @Override
    public void open(ExecutionContext context) {
        if (file.status() != FileStatus.PENDING) {
            return;
        }
        appNo = context.getInt(APP_NO, 0);
        refusal = closed;
        if (refusal.isEmpty()) {
            readWhole();
        }
    }

    /** Reads the file, and keeps its rejects, in the place of those that an interrupted reading had kept. */
    private void readWhole() {
        AppNumbers apps = rules.applications();
        KeptRejects found = new KeptRejects();
        try {
            UsageScan read = UsageScan.read(file.path(), file.usageDate().orElseThrow(), apps, rules.meters(file),
                    found::add, mostRows -> isToBeStopped(found, mostRows));
            ImportRules.unchanged(file, read.sha256());
            scan = read;
            keep(found);
            rules.unknownColumns(file, read.unknownColumns());
            refusal = read.stoppedAt().isPresent()
                    ? Optional.of(rules.stopped(read.rows(), found.counts(), maxRejects,
                            read.stoppedAt().getAsLong()))
                    : file.control().flatMap(control -> control.against(read.held()))
                            .or(() -> rules.tooManyRejects(file, read.rows(), found.counts(), maxRejects));
            CrashPoint.FILE_SCANNED.reached();
        } catch (FileRefusedException e) {
            keep(found);
            refusal = Optional.of(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether reading on is useless: the file will be refused whatever its further rows are, and of further rejected
     * rows none would be kept but the last one. That is certain
     * <ul>
     * <li>with a number of rejects that the caller accepts: as soon as there are more;
     * <li>without one: as soon as there are more than 1 % of the most rows that the file can have;
     * <li>in any case: as soon as there are more than half of the most rows that the file can have.
     * </ul>
     * The most rows are those read, and one for every two bytes that are left of a plain file, or of the most that a
     * compressed file may expand to. A file that {@code control.csv} names is read to its end, so that the message
     * names every figure that differs.
     */
    private boolean isToBeStopped(KeptRejects found, long mostRows) {
        return found.isFull() && file.control().isEmpty()
                && ImportRules.isTooMany(file, mostRows, found.count(), maxRejects);
    }

    private void keep(KeptRejects found) {
        rules.inTransaction(() -> {
            rejects.remove(file.fileId());
            rejects.add(file.fileId(), found);
        });
        CrashPoint.REJECTS_COMMITTED.reached();
    }

    @Override
    public @Nullable List<UsageRow> read() {
        if (scan == null || refusal.isPresent()) {
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

    /** The file as it was read; empty where it was not. */
    Optional<UsageScan> scan() {
        return Optional.ofNullable(scan);
    }

    /** Why the file is refused; empty where it is not. */
    Optional<String> refusal() {
        return refusal;
    }
}
