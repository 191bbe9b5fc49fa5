package yuejie.jobs.intake;

import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import yuejie.crash.CrashPoint;
import yuejie.failure.RefusedException;
import yuejie.failure.RunFailedException;
import yuejie.intake.drop.DataDrop;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.ImportRun;
import yuejie.intake.log.JdbcImportLog;
import yuejie.jobs.run.JobRunner;

/** Imports a data drop. A call for the same drop goes on where an interrupted import stopped. */
public final class UsageImport {

    private final JobRunner runner;
    private final Job job;
    private final JdbcImportLog log;
    private final ImportRules rules;
    private final FileRemoval removal;
    private final ImportReport report;
    private final ImportSealing sealing;

    UsageImport(JobRunner runner, @Qualifier("usageImport") Job job, JdbcImportLog log, ImportRules rules,
            FileRemoval removal, ImportReport report, ImportSealing sealing) {
        this.runner = runner;
        this.job = job;
        this.log = log;
        this.rules = rules;
        this.removal = removal;
        this.report = report;
        this.sealing = sealing;
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
        return runner.underLock(() -> {
            ImportRun run = runner.inTransaction(() -> begin(drop));
            CrashPoint.DROP_COMMITTED.reached();
            JobParametersBuilder parameters = key(run)
                    .addLong("importId", run.importId(), false)
                    .addString("sources", sources(drop), false);
            maxRejects.ifPresent(most -> parameters.addLong("maxRejects", most, false));
            rules.begin(drop.files().size());
            runner.run(job, parameters.toJobParameters());
            return report.of(run.importId());
        });
    }

    /**
     * An earlier import may have left a file of the same name unfinished. Its rows are removed first: they must neither
     * stay nor be settled.
     */
    private ImportRun begin(DataDrop drop) {
        // a process can be killed when an import is complete, and before its job is
        ImportRun run = log.begin(drop, rules.meters(), last -> runner.isUnfinished(job, key(last).toJobParameters()));
        for (ImportFile file : log.superseded(run.importId())) {
            removal.remove(file);
            log.abandoned(file.fileId());
            CrashPoint.FILE_UNDONE.reached();
        }
        sealing.sealInterrupted(run.importId());
        CrashPoint.DROP_WRITTEN.reached();
        return run;
    }

    /** The parameters that tell one import from another. */
    private static JobParametersBuilder key(ImportRun run) {
        return new JobParametersBuilder().addString("drop", run.dropHash()).addLong("sequence", run.sequence());
    }

    private static String sources(DataDrop drop) {
        String all = String.join(", ", drop.sources().stream().map(Object::toString).toList());
        return Optional.of(all).filter(text -> text.length() <= 2000).orElseGet(() -> all.substring(0, 2000));
    }
}
