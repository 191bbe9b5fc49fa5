package yuejie.jobs.deduct;

import java.time.LocalDate;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;
import yuejie.jobs.run.Steps;

/**
 * Which run of deductions a job is, as its identifying parameters say it.
 *
 * @param date       the date
 * @param sequenceNo which run of that date, counted from 1
 */
record DeductionKey(LocalDate date, int sequenceNo) {

    /** The run that a step is part of. */
    static DeductionKey of(StepExecution step) {
        JobParameters parameters = step.getJobParameters();
        return new DeductionKey(Steps.required(parameters.getLocalDate("date"), "date"),
                Steps.required(parameters.getLong("sequence"), "sequence").intValue());
    }

    /** The parameters. */
    JobParametersBuilder parameters() {
        return new JobParametersBuilder().addLocalDate("date", date).addLong("sequence", (long) sequenceNo);
    }
}
