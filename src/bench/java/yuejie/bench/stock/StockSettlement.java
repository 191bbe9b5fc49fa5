package yuejie.bench.stock;

import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcCursorItemReader;
import org.springframework.batch.infrastructure.item.database.builder.JdbcCursorItemReaderBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import yuejie.bench.rival.RivalSql;

/**
 * The settlement: a cursor over the query that the SQL rival has as well, which joins contracts with peaks; rated in
 * Java, written in batches.
 */
@Configuration(proxyBeanMethods = false)
class StockSettlement {

    static final String NAME = "stock-settlement";

    @Bean(NAME)
    Job settlementJob(JobRepository repository, Step suspendedStep, Step settlementStep) {
        return new JobBuilder(NAME, repository).start(suspendedStep).next(settlementStep).build();
    }

    @Bean
    Step suspendedStep(JobRepository repository, PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        return new StepBuilder("suspended", repository).tasklet((contribution, context) -> {
            jdbc.execute(RivalSql.read("suspended.sql"));
            return RepeatStatus.FINISHED;
        }, transactions).build();
    }

    @Bean
    Step settlementStep(JobRepository repository, PlatformTransactionManager transactions,
            JdbcCursorItemReader<Month> months, DataSource dataSource) {
        return new StepBuilder("settle", repository).<Month, Rated>chunk(StockBatch.CHUNK)
                .transactionManager(transactions).reader(months).processor(new Rating())
                .writer(ResultWriters.all(dataSource)).build();
    }

    @Bean
    JdbcCursorItemReader<Month> months(DataSource dataSource) {
        return new JdbcCursorItemReaderBuilder<Month>().name("months").dataSource(dataSource)
                .fetchSize(StockBatch.CHUNK)
                // without this the driver ignores the fetch size and keeps all rows in memory
                .connectionAutoCommit(false)
                .sql(RivalSql.read("months.sql"))
                .rowMapper((row, i) -> new Month(row.getInt(1), row.getLong(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9)))
                .build();
    }
}
