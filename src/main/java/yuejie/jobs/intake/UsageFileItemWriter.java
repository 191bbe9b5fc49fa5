package yuejie.jobs.intake;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import yuejie.crash.CrashPoint;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.ImportFile.RowCounts;
import yuejie.intake.log.JdbcImportLog;
import yuejie.jobs.run.Progress;
import yuejie.jobs.run.Steps;
import yuejie.usage.JdbcUsage;
import yuejie.usage.UsageDay;
import yuejie.usage.UsageRow;

/**
 * Merges snapshots of one usage file into the book, which holds one for each application and day.
 *
 * @param partition whose counts are of rows, although an item is a list of rows
 * @param day       the values of the file's rows, once it is read
 */
record UsageFileItemWriter(StepExecution partition, ImportFile file, Supplier<UsageDay> day, JdbcUsage usage,
        JdbcImportLog log, Progress progress) implements ItemWriter<List<UsageRow>> {

    @Override
    public void write(Chunk<? extends List<UsageRow>> items) {
        for (List<UsageRow> rows : items) {
            JdbcUsage.Merged merged = usage.merge(file.usageDate().orElseThrow(), file.fileId(), rows, day.get());
            CrashPoint.SNAPSHOTS_WRITTEN.reached();
            log.count(file.fileId(), new RowCounts(0, merged.applied(), merged.unchanged(), 0));
            progress.advanced(rows.size());
            Steps.countRows(partition, rows.size());
        }
    }
}
