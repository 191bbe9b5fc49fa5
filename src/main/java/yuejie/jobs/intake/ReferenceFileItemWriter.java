package yuejie.jobs.intake;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import yuejie.crash.CrashPoint;
import yuejie.csv.CsvRow;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.ImportFile.RowCounts;
import yuejie.intake.log.JdbcImportLog;
import yuejie.intake.log.JdbcRejects;
import yuejie.intake.reference.FactIntake;
import yuejie.jobs.run.Progress;

/**
 * Judges the rows of a reference file and keeps them. They count only when the whole file is found good
 * ({@link ReferenceFileEnd}).
 */
final class ReferenceFileItemWriter implements ItemWriter<CsvRow> {

    private final ImportFile file;
    private final FactIntake<?> intake;
    private final JdbcRejects rejects;
    private final JdbcImportLog log;
    private final Progress progress;

    ReferenceFileItemWriter(ImportFile file, FactIntake<?> intake, JdbcRejects rejects, JdbcImportLog log,
            Progress progress) {
        this.file = file;
        this.intake = intake;
        this.rejects = rejects;
        this.log = log;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends CsvRow> chunk) {
        FactIntake.Judged<?> judged = intake.take(chunk.getItems());
        CrashPoint.FACTS_WRITTEN.reached();
        rejects.insert(file.fileId(), judged.rejects());
        log.count(file.fileId(),
                new RowCounts(0, judged.applied().size(), judged.unchanged(), judged.rejects().size()));
        progress.advanced(chunk.size());
    }
}
