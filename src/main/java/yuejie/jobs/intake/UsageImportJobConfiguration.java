package yuejie.jobs.intake;

import java.util.Comparator;
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
import yuejie.intake.drop.FileKind;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.JdbcImportLog;
import yuejie.jobs.run.CrashPoints;
import yuejie.jobs.run.Steps;
import yuejie.settings.BookSettings;

/**
 * {@code usage-import}: reference files one after the other, in the order of the data contract; then usage
 * files, several at a time; then proof that every row is accounted for.
 */
@Configuration(proxyBeanMethods = false)
@Import({FileRemoval.class, ReferenceFileEnd.class, ReferenceFileParts.class, UsageFileEnd.class, UsageFileParts.class,
    AccountForRowsTasklet.class, ImportReport.class, JdbcImportManifest.class, ImportSealing.class})
public class UsageImportJobConfiguration {

    static final String NAME = "usage-import";
    private static final Comparator<ImportFile> AS_LOGGED = Comparator.comparing(ImportFile::fileId);

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
            ReferenceFileParts parts) {
        return steps.inOrder("reference", files, steps.worker("reference-file", settings.referenceChunk(), parts));
    }

    @Bean
    Step usage(Steps steps, @Qualifier("usageFiles") Partitioner files, UsageFileParts parts) {
        return steps.inParallel("usage", files, steps.worker("usage-file", 1, parts));
    }

    @Bean
    Step accountForRows(Steps steps, AccountForRowsTasklet tasklet) {
        return steps.single("account-for-rows", tasklet);
    }

    @Bean
    @JobScope
    Partitioner referenceFiles(JdbcImportLog log, BookSettings settings,
            @Value("#{jobParameters['importId']}") Long importId) {
        return new FilePartitioner(log, importId, file -> file.kind().isReference(),
                settings.orders().takesFromBalance() ? TOP_UPS_BEFORE_ORDERS : AS_LOGGED);
    }

    @Bean
    @JobScope
    Partitioner usageFiles(JdbcImportLog log, @Value("#{jobParameters['importId']}") Long importId) {
        return new FilePartitioner(log, importId, file -> !file.kind().isReference(), AS_LOGGED);
    }
}
