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
import yuejie.intake.row.KeptRejects;
import yuejie.jobs.run.Progress;

/**
 * Judges the rows of a reference file and keeps them. They count only when the whole file is found good
 * ({@link ReferenceFileEnd}).
 */
record ReferenceFileItemWriter(ImportFile file, FactIntake<?> intake, JdbcRejects rejects, JdbcImportLog log,
        Progress progress) implements ItemWriter<CsvRow> {

    @Override
    public void write(Chunk<? extends CsvRow> chunk) {
        FactIntake.Judged<?> judged = intake.take(chunk.getItems());
        CrashPoint.FACTS_WRITTEN.reached();
        rejects.add(file.fileId(), KeptRejects.of(judged.rejects()));
        log.count(file.fileId(),
                new RowCounts(0, judged.applied().size(), judged.unchanged(), judged.rejects().size()));
        progress.advanced(chunk.size());
    }
}
