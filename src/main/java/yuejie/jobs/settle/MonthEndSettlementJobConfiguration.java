package yuejie.jobs.settle;

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
import yuejie.calendar.BillingMonth;
import yuejie.jobs.run.CrashPoints;
import yuejie.jobs.run.Progress;
import yuejie.jobs.run.Steps;
import yuejie.settings.BookSettings;
import yuejie.settlement.JdbcRevisions;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.PriceLists;

/**
 * {@code month-end-settlement}: the gate checks that the month can be settled and fixes what is settled; ranges of
 * applications are settled, several at a time; then the totals are re-derived, and the job cannot complete while they
 * disagree; finally the invoices are booked and sealed. {@code adjustment} does the same for those applications of a
 * settled month that are settled again.
 */
@Configuration(proxyBeanMethods = false)
@Import({SealedInput.class, SettlementGateTasklet.class, AdjustmentGateTasklet.class, SettlementParts.class,
    SettlementProofTasklet.class,
    SettlementSealTasklet.class})
public class MonthEndSettlementJobConfiguration {

    static final String NAME = "month-end-settlement";

    /** For the applications of a settled month whose data changed, or that were parked and mended. */
    static final String AGAIN = "adjustment";

    @Bean
    Job monthEndSettlement(JobRepository repository, @Qualifier("gate") Step gate, @Qualifier("settle") Step settle,
            @Qualifier("prove") Step prove, @Qualifier("seal") Step seal) {
        return new JobBuilder(NAME, repository).listener(new CrashPoints())
                .start(gate).next(settle).next(prove).next(seal).build();
    }

    @Bean
    Job adjustment(JobRepository repository, @Qualifier("gateAgain") Step gate, @Qualifier("settle") Step settle,
            @Qualifier("prove") Step prove, @Qualifier("seal") Step seal) {
        return new JobBuilder(AGAIN, repository).listener(new CrashPoints())
                .start(gate).next(settle).next(prove).next(seal).build();
    }

    @Bean
    Step gate(Steps steps, SettlementGateTasklet tasklet) {
        return steps.single("gate", tasklet);
    }

    @Bean
    Step gateAgain(Steps steps, AdjustmentGateTasklet tasklet) {
        return steps.single("gate", tasklet);
    }

    @Bean
    Step settle(Steps steps, BookSettings settings, @Qualifier("applicationRanges") Partitioner ranges,
            SettlementParts parts) {
        return steps.inParallel("settle", ranges, steps.worker("settle-range", settings.settleChunk(), parts));
    }

    @Bean
    Step prove(Steps steps, SettlementProofTasklet tasklet) {
        return steps.single("prove", tasklet);
    }

    @Bean
    Step seal(Steps steps, SettlementSealTasklet tasklet) {
        return steps.single("seal", tasklet);
    }

    @Bean
    @JobScope
    Partitioner applicationRanges(JdbcSettlements settlements, JdbcRevisions revisions, PriceLists prices,
            Progress progress, @Value("#{jobParameters['month']}") String month,
            @Value("#{jobParameters['revision']}") Long revision) {
        return new ApplicationRangePartitioner(new SettlementKey(BillingMonth.parse(month), revision.intValue()),
                settlements, revisions, prices, progress);
    }
}
