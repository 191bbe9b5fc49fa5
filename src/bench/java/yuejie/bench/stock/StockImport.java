package yuejie.bench.stock;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.MultiResourceItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.builder.MultiResourceItemReaderBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.transaction.PlatformTransactionManager;

/** The import: one file after the other, row by row into the table. */
@Configuration(proxyBeanMethods = false)
class StockImport {

    static final String NAME = "stock-import";

    @Bean(NAME)
    Job importJob(JobRepository repository, Step importStep) {
        return new JobBuilder(NAME, repository).start(importStep).build();
    }

    @Bean
    Step importStep(JobRepository repository, PlatformTransactionManager transactions,
            MultiResourceItemReader<UsageRow> usageFiles, JdbcBatchItemWriter<UsageRow> usageTable) {
        return new StepBuilder("import", repository).<UsageRow, UsageRow>chunk(StockBatch.CHUNK)
                .transactionManager(transactions).reader(usageFiles).writer(usageTable).build();
    }

    @Bean
    @StepScope
    MultiResourceItemReader<UsageRow> usageFiles(@Value("file:#{jobParameters['folder']}/*.csv") Resource[] files) {
        return new MultiResourceItemReaderBuilder<UsageRow>().name("usageFiles").resources(files)
                .delegate(usageFile()).build();
    }

    private static FlatFileItemReader<UsageRow> usageFile() {
        return new FlatFileItemReaderBuilder<UsageRow>().name("usageFile").linesToSkip(1).delimited()
                .names("sdk_app_id", "usage_date", "dau", "groups")
                .fieldSetMapper(fields -> new UsageRow(fields.readLong(0), LocalDate.parse(fields.readString(1)),
                        fields.readLong(2), fields.readLong(3)))
                .build();
    }

    @Bean
    JdbcBatchItemWriter<UsageRow> usageTable(DataSource dataSource) {
        return new JdbcBatchItemWriterBuilder<UsageRow>().dataSource(dataSource)
                .sql("insert into usage_daily (sdk_app_id, usage_date, dau, groups) values (?, ?, ?, ?)")
                .itemPreparedStatementSetter((row, statement) -> {
                    statement.setLong(1, row.sdkAppId());
                    statement.setObject(2, row.date());
                    statement.setLong(3, row.dau());
                    statement.setLong(4, row.groups());
                }).build();
    }
}
