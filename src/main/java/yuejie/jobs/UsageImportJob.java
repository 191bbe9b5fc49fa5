package yuejie.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yuejie.calendar.BillingMonth;
import yuejie.intake.ImportFile;

/**
 * {@code usage-import}: reference files one after the other, in the order of the data contract; then usage
 * files, several at a time; then proof that every row is accounted for.
 */
@Configuration(proxyBeanMethods = false)
class UsageImportJob {

    static final String NAME = "usage-import";
    private static final String FILE_ID = "fileId";

    @Bean
    Job usageImport(JobRepository repository, @Qualifier("reference") Step reference, @Qualifier("usage") Step usage,
                    @Qualifier("accountForRows") Step accountForRows) {
        return new JobBuilder(NAME, repository).start(reference).next(usage).next(accountForRows).build();
    }

    @Bean
    Step reference(Steps steps, BookSettings settings, @Qualifier("referenceFiles") Partitioner files,
                   ReferenceFileItems items) {
        return steps.inOrder("reference", files, steps.worker("reference-file", settings.referenceChunk(), items));
    }

    @Bean
    Step usage(Steps steps, BookSettings settings, @Qualifier("usageFiles") Partitioner files,
               UsageFileItems items) {
        return steps.inParallel("usage", files, steps.worker("usage-file", settings.usageChunk(), items));
    }

    @Bean
    Step accountForRows(Steps steps, AccountForRows accountForRows) {
        return steps.single("account-for-rows", accountForRows);
    }

    @Bean
    @JobScope
    Partitioner referenceFiles(ImportTables tables, @Value("#{jobParameters['importId']}") Long importId) {
        return gridSize -> byFile(tables, importId, file -> file.kind().isReference());
    }

    @Bean
    @JobScope
    Partitioner usageFiles(ImportTables tables, @Value("#{jobParameters['importId']}") Long importId) {
        return gridSize -> byFile(tables, importId, file -> !file.kind().isReference());
    }

    private static Map<String, ExecutionContext> byFile(
            ImportTables tables, Long importId, Predicate<ImportFile> wanted) {
        Map<String, Map<String, ?>> keys = new LinkedHashMap<>();
        tables.log().files(Steps.required(importId, "importId")).stream().filter(wanted)
                .forEach(file -> keys.put(file.name(), Map.of(FILE_ID, file.fileId())));
        return Steps.partitions(keys);
    }

    @Bean
    @StepScope
    ReferenceFileItems referenceItems(ImportTables tables, ImportRules rules,
                                      @Value("#{stepExecutionContext['fileId']}") Long fileId,
                                      @Value("#{jobParameters['maxRejects']}") Long maxRejects) {
        return new ReferenceFileItems(tables, rules, tables.log().file(Steps.required(fileId, FILE_ID)), maxRejects);
    }

    @Bean
    @StepScope
    UsageFileItems usageItems(ImportTables tables, ImportRules rules, JdbcSettlements settlements,
                              @Value("#{stepExecutionContext['fileId']}") Long fileId,
                              @Value("#{jobParameters['maxRejects']}") Long maxRejects) {
        ImportFile file = tables.log().file(Steps.required(fileId, FILE_ID));
        Optional<String> closed = file.usageDate().map(BillingMonth::of).filter(settlements::isUnderWay)
                .map(month -> "the settlement of " + month + " is begun but not finished; finish the settlement"
                        + " first: yuejie settle --month " + month);
        return new UsageFileItems(tables, rules, file, maxRejects, closed);
    }

    @Bean
    @JobScope
    AccountForRows accountForRowsTasklet(ImportTables tables,
                                         @Value("#{jobParameters['importId']}") Long importId) {
        return new AccountForRows(tables, Steps.required(importId, "importId"));
    }
}
