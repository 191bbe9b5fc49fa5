package yuejie.jobs.deduct;

import java.time.LocalDate;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import yuejie.collection.JdbcDeductions;
import yuejie.jobs.run.CrashPoints;
import yuejie.jobs.run.PartitionParts;
import yuejie.jobs.run.Progress;
import yuejie.jobs.run.Steps;
import yuejie.settings.BookSettings;

/**
 * {@code deduction}: one attempt for each invoice that is due and was not yet tried on the date (R8), account by
 * account, several ranges of accounts at a time; then the ledger is reconciled, and the job cannot complete while the
 * ledger does not add up; finally the attempts of the date are sealed.
 */
@Configuration(proxyBeanMethods = false)
@Import({DeductionBeginTasklet.class, DeductionProofTasklet.class})
public class DeductionJobConfiguration {

    static final String NAME = "deduction";

    @Bean
    Job deduction(JobRepository repository, @Qualifier("beginDeduction") Step begin, @Qualifier("collect") Step collect,
            @Qualifier("proveDeduction") Step prove) {
        return new JobBuilder(NAME, repository).listener(new CrashPoints())
                .start(begin).next(collect).next(prove).build();
    }

    @Bean
    Step beginDeduction(Steps steps, DeductionBeginTasklet tasklet) {
        return steps.single("begin", tasklet);
    }

    @Bean
    Step collect(Steps steps, BookSettings settings, @Qualifier("accountRanges") Partitioner ranges,
            JdbcDeductions deductions, Progress progress) {
        return steps.inParallel("collect", ranges, steps.worker("collect-range", settings.deductChunk(), partition -> {
            DeductionKey key = DeductionKey.of(partition);
            return PartitionParts.of(
                    new AccountItemReader(deductions, key, AccountRangePartitioner.range(partition)),
                    new DeductionItemWriter(deductions, key, progress), PartitionParts.NO_END);
        }));
    }

    @Bean
    Step proveDeduction(Steps steps, DeductionProofTasklet tasklet) {
        return steps.single("prove", tasklet);
    }

    @Bean
    @JobScope
    Partitioner accountRanges(JdbcDeductions deductions, Progress progress, BookSettings settings,
            @Value("#{jobParameters['date']}") LocalDate date) {
        return new AccountRangePartitioner(deductions, progress, settings, date);
    }
}
