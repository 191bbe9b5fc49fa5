package yuejie.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import yuejie.crash.CrashPoint;
import yuejie.failure.RefusedException;
import yuejie.failure.RunFailedException;
import yuejie.intake.drop.DataDrop;
import yuejie.intake.log.FileStatus;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.ImportRun;
import yuejie.intake.log.RejectFiles;
import yuejie.jobs.run.JdbcBookLock;
import yuejie.jobs.run.JobRunner;

/** Imports a data drop: the same drop again goes on where an interrupted import of it stopped. */
public final class UsageImport {

    /**
     * What is told of an import at its end.
     *
     * @param rejectFiles writes the rejected rows
     * @param lowDays     tells which of its days have too little
     * @param corrections tells what it changed of settled months
     */
    public record Ending(RejectFiles rejectFiles, LowDays lowDays, Corrections corrections) {
    }

    private final JobRunner runner;
    private final Job job;
    private final ImportTables tables;
    private final Ending ending;
    private final ImportRules rules;

    public UsageImport(JobRunner runner, Job job, ImportTables tables, Ending ending, ImportRules rules) {
        this.runner = runner;
        this.job = job;
        this.tables = tables;
        this.ending = ending;
        this.rules = rules;
    }

    /**
     * Runs the import to its end.
     *
     * @param drop       the files
     * @param maxRejects the most rejected rows that a file may have; empty for 1 % but not less than 10
     * @throws RefusedException   if another run is in progress
     * @throws RunFailedException if it failed or was stopped; calling again goes on
     */
    public ImportResult run(DataDrop drop, OptionalLong maxRejects) {
        try (JdbcBookLock lock = runner.takeLock()) {
            ImportRun run = runner.inTransaction(() -> begin(drop));
            CrashPoint.DROP_COMMITTED.reached();
            JobParametersBuilder parameters = new JobParametersBuilder()
                    .addString("drop", run.dropHash()).addLong("sequence", run.sequence())
                    .addLong("importId", run.importId(), false)
                    .addString("sources", sources(drop), false)
                    .addString("user", System.getProperty("user.name"), false);
            maxRejects.ifPresent(most -> parameters.addLong("maxRejects", most, false));
            rules.begin(drop.files().size());
            runner.run(job, parameters.toJobParameters());
            lock.check();
            List<ImportFile> files = tables.log().files(run.importId());
            return new ImportResult(run.importId(), files, ending.rejectFiles.write(run.importId(), files),
                    ending.lowDays.of(days(files)),
                    ending.corrections.since(tables.log().latestAppliedBefore(run.importId())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An import that brings a file anew which an earlier one left half-done starts from the state before that:
     * its rows must neither stay nor be settled.
     */
    private ImportRun begin(DataDrop drop) {
        ImportRun run = tables.log().begin(drop, rules.meters());
        for (ImportFile file : tables.log().superseded(run.importId())) {
            if (file.kind().isReference()) {
                tables.remove(file);
            } else {
                tables.usage().undo(file.usageDate().orElseThrow(), file.fileId());
            }
            tables.log().abandoned(file.fileId());
            CrashPoint.FILE_UNDONE.reached();
        }
        CrashPoint.DROP_WRITTEN.reached();
        return run;
    }

    /** The days that count: also those that were skipped, so that the same import again ends the same. */
    private static List<LocalDate> days(List<ImportFile> files) {
        return files.stream().filter(file -> file.status() == FileStatus.APPLIED || file.status() == FileStatus.SKIPPED)
                .flatMap(file -> file.usageDate().stream()).toList();
    }

    private static String sources(DataDrop drop) {
        String all = String.join(", ", drop.sources().stream().map(Object::toString).toList());
        return Optional.of(all).filter(text -> text.length() <= 2000).orElseGet(() -> all.substring(0, 2000));
    }
}
