package yuejie.jobs;

import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import yuejie.intake.FileStatus;
import yuejie.intake.ImportFile;
import yuejie.intake.ReferenceFile;

/**
 * Proves for every file of an import that the rows read are those applied, unchanged and rejected, and that the
 * book holds as many as were counted. An import that cannot prove it does not complete.
 */
class AccountForRows implements Tasklet {

    private final ImportTables tables;
    private final long importId;

    AccountForRows(ImportTables tables, long importId) {
        this.tables = tables;
        this.importId = importId;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        // several at a time: all that is counted was committed before
        List<String> wrong = tables.log().files(importId).parallelStream()
                .filter(file -> file.status() == FileStatus.APPLIED || file.status() == FileStatus.PENDING)
                .filter(file -> !accountedFor(file)).map(this::words).toList();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("Rows are not accounted for: " + String.join("; ", wrong));
        }
        tables.log().completed(importId);
        return RepeatStatus.FINISHED;
    }

    private boolean accountedFor(ImportFile file) {
        return file.status() == FileStatus.APPLIED && file.counts().balance()
                && file.counts().applied() == kept(file)
                && file.counts().rejected() == tables.rejects().count(file.fileId());
    }

    private long kept(ImportFile file) {
        return file.kind().isReference()
                ? tables.facts().count(ReferenceFile.of(file.kind()).table(), file.fileId())
                : tables.usage().count(file.usageDate().orElseThrow(), file.fileId());
    }

    private String words(ImportFile file) {
        ImportFile.RowCounts counts = file.counts();
        return file.name() + " (" + file.status() + "): " + counts.read() + " read, " + counts.applied()
                + " applied, " + counts.unchanged() + " unchanged, " + counts.rejected() + " rejected; the book holds "
                + kept(file) + " applied and " + tables.rejects().count(file.fileId()) + " rejected";
    }
}
