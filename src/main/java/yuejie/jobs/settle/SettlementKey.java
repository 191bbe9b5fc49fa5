package yuejie.jobs.settle;

import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;
import yuejie.calendar.BillingMonth;
import yuejie.jobs.run.Steps;

/**
 * Which settlement a job is about, as its identifying parameters say it.
 *
 * @param month    the month
 * @param revision its revision
 */
record SettlementKey(BillingMonth month, int revision) {

    /** The settlement that a step is about. */
    static SettlementKey of(StepExecution step) {
        JobParameters parameters = step.getJobParameters();
        return new SettlementKey(BillingMonth.parse(Steps.required(parameters.getString("month"), "month")),
                Steps.required(parameters.getLong("revision"), "revision").intValue());
    }

    /** The parameters; a settlement that was discarded makes room for another one of its month and revision. */
    JobParametersBuilder parameters(long discards) {
        JobParametersBuilder parameters = new JobParametersBuilder().addString("month", month.toString())
                .addLong("revision", (long) revision);
        return discards == 0 ? parameters : parameters.addLong("discards", discards);
    }
}
