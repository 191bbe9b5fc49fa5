package yuejie.jobs.deduct;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yuejie.collection.JdbcDeductionRuns;
import yuejie.collection.JdbcDeductions;
import yuejie.contract.NumberRange;
import yuejie.jobs.run.ChunkGuard;
import yuejie.jobs.run.CrashPoints;
import yuejie.jobs.run.Progress;
import yuejie.jobs.run.StepItems;
import yuejie.jobs.run.Steps;
import yuejie.settings.BookSettings;

/**
 * {@code deduction}: one attempt for each invoice that is due and was not tried on the date yet (R8), account by account,
 * several ranges of accounts at a time; then the ledger is proved, and the job cannot complete while it does not add up;
 * at last the date's attempts are sealed.
 */
@Configuration(proxyBeanMethods = false)
public class DeductionJob {

    static final String NAME = "deduction";

    @Bean
    Job deduction(JobRepository repository, @Qualifier("beginDeduction") Step begin, @Qualifier("collect") Step collect,
                  @Qualifier("proveDeduction") Step prove) {
        return new JobBuilder(NAME, repository).listener(new CrashPoints())
                .start(begin).next(collect).next(prove).build();
    }

    @Bean
    Step beginDeduction(Steps steps, JdbcDeductionRuns runs) {
        return steps.single("begin", step ->
                runs.begin(date(step.getJobParameters()), sequence(step.getJobParameters())));
    }

    @Bean
    Step collect(Steps steps, BookSettings settings, @Qualifier("accountRanges") Partitioner ranges,
                 @Qualifier("deductionItems") Function<StepExecution, StepItems<Integer>> items) {
        return steps.inParallel("collect", ranges, steps.worker("collect-range", settings.deductChunk(), items));
    }

    /** Proof and seal are one transaction: what is sealed is what was proved. */
    @Bean
    Step proveDeduction(Steps steps, DeductionClosing closing) {
        return steps.single("prove", step ->
                closing.close(date(step.getJobParameters()), sequence(step.getJobParameters()),
                        step.getJobExecution().getId()));
    }

    /**
     * Ranges of accounts, each called by its bounds: where a restart splits them otherwise, since accounts were added or the
     * settings are others, it begins them anew and does not take one for another.
     */
    @Bean
    @JobScope
    Partitioner accountRanges(JdbcDeductions deductions, Progress progress, BookSettings settings,
                              @Value("#{jobParameters['date']}") LocalDate date) {
        return gridSize -> {
            progress.started("invoices tried", deductions.toTry(date));
            int accounts = deductions.greatestAccount();
            int partitions = Steps.partitions(accounts, settings);
            Map<String, Map<String, ?>> keys = new LinkedHashMap<>();
            for (int i = 0; i < partitions; i++) {
                NumberRange range = NumberRange.split(accounts, partitions, i);
                keys.put("accounts-" + range.fromInclusive() + "-to-" + (range.untilExclusive() - 1),
                        Map.of("from", range.fromInclusive(), "until", range.untilExclusive()));
            }
            return Steps.partitions(keys);
        };
    }

    @Bean
    Function<StepExecution, StepItems<Integer>> deductionItems(JdbcDeductions deductions, ChunkGuard guard) {
        return partition -> new DeductionItems(deductions, date(partition.getJobParameters()),
                sequence(partition.getJobParameters()), new NumberRange(Steps.key(partition, "from", Integer.class),
                        Steps.key(partition, "until", Integer.class)), guard);
    }

    private static LocalDate date(JobParameters parameters) {
        return parameters.getLocalDate("date");
    }

    private static int sequence(JobParameters parameters) {
        return parameters.getLong("sequence").intValue();
    }
}
