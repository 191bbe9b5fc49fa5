package yuejie.jobs.run;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yuejie.crash.CrashPoint;

/**
 * The crash points that lie around the program's own code: where Spring commits, where Spring Batch keeps its records.
 */
public final class CrashPoints implements StepExecutionListener, JobExecutionListener {

    @Override
    public void beforeJob(JobExecution job) {
        CrashPoint.JOB_STARTED.reached();
    }

    @Override
    public void afterJob(JobExecution job) {
        CrashPoint.JOB_ENDING.reached();
    }

    @Override
    public void beforeStep(StepExecution step) {
        CrashPoint.STEP_STARTED.reached();
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        CrashPoint.STEP_ENDING.reached();
        return null;
    }

    /** Two points around the commit of the transaction that is under way. */
    static void aroundCommit(CrashPoint before, CrashPoint after) {
        if (CrashPoint.armed()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    before.reached();
                }

                @Override
                public void afterCommit() {
                    after.reached();
                }
            });
        }
    }
}
