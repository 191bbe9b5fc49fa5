package yuejie.jobs.intake;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yuejie.calendar.BillingMonth;
import yuejie.csv.CsvRow;
import yuejie.intake.drop.FileKind;
import yuejie.intake.log.ImportFile;
import yuejie.jobs.run.CrashPoints;
import yuejie.jobs.run.StepItems;
import yuejie.jobs.run.Steps;
import yuejie.settings.BookSettings;
import yuejie.settlement.JdbcSettlements;
import yuejie.usage.UsageRow;

/**
 * {@code usage-import}: reference files one after the other, in the order of the data contract; then usage
 * files, several at a time; then proof that every row is accounted for.
 */
@Configuration(proxyBeanMethods = false)
public class UsageImportJob {

    static final String NAME = "usage-import";
    private static final Comparator<ImportFile> AS_LOGGED = (one, other) -> 0;

    /** Where orders are paid from the balance, what is paid in with them goes before them. */
    private static final Comparator<ImportFile> TOP_UPS_BEFORE_ORDERS = Comparator.comparing(
            file -> file.kind() == FileKind.TOPUPS ? FileKind.APPS : file.kind());

    @Bean
    Job usageImport(JobRepository repository, @Qualifier("reference") Step reference, @Qualifier("usage") Step usage,
                    @Qualifier("accountForRows") Step accountForRows) {
        return new JobBuilder(NAME, repository).listener(new CrashPoints())
                .start(reference).next(usage).next(accountForRows).build();
    }

    @Bean
    Step reference(Steps steps, BookSettings settings, @Qualifier("referenceFiles") Partitioner files,
                   @Qualifier("referenceItems") Function<StepExecution, StepItems<CsvRow>> items) {
        return steps.inOrder("reference", files, steps.worker("reference-file", settings.referenceChunk(), items));
    }

    @Bean
    Step usage(Steps steps, @Qualifier("usageFiles") Partitioner files,
               @Qualifier("usageItems") Function<StepExecution, StepItems<List<UsageRow>>> items) {
        return steps.inParallel("usage", files, steps.worker("usage-file", 1, items));
    }

    @Bean
    Step accountForRows(Steps steps, AccountForRows accountForRows) {
        return steps.single("account-for-rows", accountForRows);
    }

    @Bean
    @JobScope
    Partitioner referenceFiles(ImportTables tables, BookSettings settings,
                               @Value("#{jobParameters['importId']}") Long importId) {
        Comparator<ImportFile> order = settings.orders().takesFromBalance() ? TOP_UPS_BEFORE_ORDERS : AS_LOGGED;
        return gridSize -> byFile(tables, importId, file -> file.kind().isReference(), order);
    }

    @Bean
    @JobScope
    Partitioner usageFiles(ImportTables tables, @Value("#{jobParameters['importId']}") Long importId) {
        return gridSize -> byFile(tables, importId, file -> !file.kind().isReference(), AS_LOGGED);
    }

    private static Map<String, ExecutionContext> byFile(
            ImportTables tables, Long importId, Predicate<ImportFile> wanted, Comparator<ImportFile> order) {
        Map<String, Map<String, ?>> keys = new LinkedHashMap<>();
        tables.log().files(Steps.required(importId, "importId")).stream().filter(wanted).sorted(order)
                .forEach(file -> keys.put(file.name(), Map.of(ImportTables.FILE_ID, file.fileId())));
        return Steps.partitions(keys);
    }

    @Bean
    Function<StepExecution, StepItems<CsvRow>> referenceItems(ImportTables tables, ImportRules rules) {
        return partition -> new ReferenceFileItems(tables, rules, partition);
    }

    @Bean
    Function<StepExecution, StepItems<List<UsageRow>>> usageItems(ImportTables tables, ImportRules rules,
                                                                  JdbcSettlements settlements, BookSettings settings) {
        return partition -> new UsageFileItems(tables, rules, partition,
                tables.file(partition).usageDate().map(BillingMonth::of).filter(settlements::isUnderWay)
                        .map(UsageImportJob::finishFirst), settings.usageChunk());
    }

    private static String finishFirst(BillingMonth month) {
        return "the settlement of " + month + " is begun but not finished; finish the settlement first: yuejie settle"
                + " --month " + month;
    }

    @Bean
    @JobScope
    AccountForRows accountForRowsTasklet(ImportTables tables,
                                         @Value("#{jobParameters['importId']}") Long importId) {
        return new AccountForRows(tables, Steps.required(importId, "importId"));
    }
}
