package yuejie.jobs.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import yuejie.contract.JdbcFacts;
import yuejie.crash.CrashPoint;
import yuejie.intake.log.FileStatus;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.JdbcImportLog;
import yuejie.intake.log.JdbcRejects;
import yuejie.intake.reference.ReferenceFile;
import yuejie.jobs.run.JdbcRunRecords;
import yuejie.jobs.run.Steps;
import yuejie.usage.DayTotal;
import yuejie.usage.JdbcUsage;

/**
 * Reconciles every file of an import: the rows read are those applied, unchanged and rejected; the book holds as many
 * rows as were counted; and the total of each day is the sum of its snapshots. An import that does not reconcile does
 * not complete.
 */
record AccountForRowsTasklet(JdbcImportLog log, JdbcUsage usage, JdbcFacts facts, JdbcRejects rejects,
        ImportSealing sealing, JdbcRunRecords records) implements Tasklet {

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        long importId = Steps.required(contribution.getStepExecution().getJobParameters().getLong("importId"),
                "importId");
        // several files at a time, since all that is counted was committed before
        List<String> wrong = log.files(importId).parallelStream()
                .filter(file -> file.status() == FileStatus.APPLIED || file.status() == FileStatus.PENDING)
                .flatMap(file -> wrong(file).stream()).toList();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("Rows are not accounted for: " + String.join("; ", wrong));
        }
        if (log.complete(importId)) {
            sealing.seal(importId, records.of(contribution.getStepExecution()));
            CrashPoint.LINK_APPENDED.reached();
        }
        return RepeatStatus.FINISHED;
    }

    /** What is wrong with a file's counts, in words; empty where nothing is. */
    private Optional<String> wrong(ImportFile file) {
        Optional<JdbcUsage.Held> held = file.usageDate().map(day -> usage.held(day, file.fileId()));
        long kept = held.map(JdbcUsage.Held::ofFile)
                .orElseGet(() -> facts.count(ReferenceFile.of(file.kind()).table(), file.fileId()));
        long rejected = rejects.accountedFor(file.fileId());
        if (file.status() != FileStatus.APPLIED || !file.counts().balance() || file.counts().applied() != kept
                || file.counts().rejected() != rejected) {
            return Optional.of(words(file, kept, rejected));
        }
        return held.filter(day -> !day.day().equals(day.kept())).map(day -> file.name() + ": the book holds "
                + words(day.day()) + " of its day, and its total of the day says " + words(day.kept()));
    }

    private static String words(DayTotal total) {
        return total.snapshots() + " snapshots with dau " + total.dau() + " and groups " + total.groups();
    }

    private static String words(ImportFile file, long kept, long rejected) {
        ImportFile.RowCounts counts = file.counts();
        return file.name() + " (" + file.status() + "): " + counts.read() + " read, " + counts.applied()
                + " applied, " + counts.unchanged() + " unchanged, " + counts.rejected() + " rejected; the book holds "
                + kept + " applied and " + rejected + " rejected";
    }
}
