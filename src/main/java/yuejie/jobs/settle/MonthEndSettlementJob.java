package yuejie.jobs.settle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
import yuejie.calendar.BillingMonth;
import yuejie.contract.AppRange;
import yuejie.failure.RefusedException;
import yuejie.invoice.Billed;
import yuejie.jobs.run.CrashPoints;
import yuejie.jobs.run.JdbcStatistics;
import yuejie.jobs.run.Progress;
import yuejie.jobs.run.StepItems;
import yuejie.jobs.run.Steps;
import yuejie.seal.Link;
import yuejie.settings.BookSettings;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.Settlement;

/**
 * {@code month-end-settlement}: the gate checks that the month can be settled and fixes what is settled; ranges of
 * applications are settled, several at a time; then the totals are re-derived, and the job cannot complete while
 * they disagree; at last what was invoiced is booked and sealed. {@code adjustment} does the same for those
 * applications of a settled month that are settled again.
 */
@Configuration(proxyBeanMethods = false)
public class MonthEndSettlementJob {

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
    Step gate(Steps steps, SettlementGate gate) {
        return steps.single("gate", step -> {
            JobParameters parameters = step.getJobParameters();
            gate.pass(month(parameters), parameters.getLocalDate("today"),
                    days(parameters.getString("acceptMissingDays")));
        });
    }

    @Bean
    Step gateAgain(Steps steps, SettlementGate gate, JdbcSettlements settlements) {
        return steps.single("gate", step -> {
            JobParameters parameters = step.getJobParameters();
            Settlement first = settlements.find(month(parameters), Settlement.FIRST_REVISION).orElseThrow();
            gate.again(first, revision(parameters), Link.Kind.valueOf(parameters.getString("kind")),
                    Boolean.parseBoolean(parameters.getString("reprice")));
        });
    }

    @Bean
    Step settle(Steps steps, BookSettings settings, @Qualifier("applicationRanges") Partitioner ranges,
                @Qualifier("settlementItems") Function<StepExecution, StepItems<Billed>> items) {
        return steps.inParallel("settle", ranges, steps.worker("settle-range", settings.settleChunk(), items));
    }

    @Bean
    Step prove(Steps steps, SettlementClosing closing, JdbcStatistics statistics) {
        return steps.single("prove", step -> {
            JobParameters parameters = step.getJobParameters();
            statistics.renew();
            closing.prove(month(parameters), revision(parameters));
        });
    }

    @Bean
    Step seal(Steps steps, SettlementClosing closing) {
        return steps.single("seal", step -> {
            JobParameters parameters = step.getJobParameters();
            closing.seal(month(parameters), revision(parameters), step.getJobExecution().getId());
        });
    }

    /**
     * Ranges of equal width; the same ones again on a restart, whatever the settings are by then. A restart under
     * other prices is refused: one month has one price list.
     */
    @Bean
    @JobScope
    Partitioner applicationRanges(JdbcSettlements settlements, Progress progress, SettlementTables tables,
                                  @Value("#{jobParameters['month']}") String month,
                                  @Value("#{jobParameters['revision']}") Long revision) {
        return gridSize -> {
            Settlement settlement = settlements.find(BillingMonth.parse(month), revision.intValue())
                    .orElseThrow();
            if (settlement.isFirst()
                    && !settlement.catalogs().equals(tables.prices().current().catalogs(settlement.month()))) {
                throw new RefusedException("The settlement of " + month + " was begun under other price catalogs: "
                        + settlement.catalogs() + ". Nothing was changed; call again with those.");
            }
            progress.started("applications settled", tables.revisions().count(settlement));
            Map<String, Map<String, ?>> keys = new LinkedHashMap<>();
            tables.revisions().ranges(settlement).forEach((name, range) ->
                    keys.put(name, Map.of("from", range.fromInclusive(), "until", range.untilExclusive())));
            return Steps.partitions(keys);
        };
    }

    @Bean
    Function<StepExecution, StepItems<Billed>> settlementItems(SettlementTables tables, JdbcSettlements settlements) {
        return partition -> {
            Settlement settlement = settlements.find(month(partition.getJobParameters()),
                    revision(partition.getJobParameters())).orElseThrow();
            return new SettlementItems(tables, settlement, new AppRange(Steps.key(partition, "from", Integer.class),
                    Steps.key(partition, "until", Integer.class), settlement.frozenSeq()));
        };
    }

    private static BillingMonth month(JobParameters parameters) {
        return BillingMonth.parse(parameters.getString("month"));
    }

    private static int revision(JobParameters parameters) {
        return parameters.getLong("revision").intValue();
    }

    private static List<LocalDate> days(String text) {
        return text == null || text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(LocalDate::parse).toList();
    }
}
