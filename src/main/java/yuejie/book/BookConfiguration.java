package yuejie.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import yuejie.calendar.BillingZone;
import yuejie.jobs.intake.ImportSealing;
import yuejie.jobs.run.JdbcSchema;
import yuejie.jobs.run.JdbcSealGuard;
import yuejie.jobs.run.JdbcServer;
import yuejie.jobs.run.ProgressHolder;
import yuejie.jobs.run.StopRequest;
import yuejie.jobs.run.Watch;
import yuejie.seal.JdbcSeals;
import yuejie.seal.SealFiles;
import yuejie.seal.SealPlace;
import yuejie.settings.BookSettings;

/** Puts a book together: its tables, its catalogs, its jobs; of Spring Boot, only what these need: it starts faster. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, FlywayAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class})
@EnableConfigurationProperties(BookSettings.class)
@Import({RulesConfiguration.class, TableConfiguration.class, JobsConfiguration.class, DeskConfiguration.class})
public class BookConfiguration {

    /**
     * The setting that keeps the embedded database from making a book. A server knows no such thing: there the program
     * looks itself whether the tables are there, and makes none.
     */
    public static final String IF_EXISTS = "spring.datasource.hikari.data-source-properties.IFEXISTS";

    @Bean
    FlywayMigrationStrategy migration(DataSource dataSource, BookSettings settings, Environment environment) {
        // the book's own template would wait for the tables
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        JdbcSealGuard guard = new JdbcSealGuard(jdbc, settings.home());
        return flyway -> {
            JdbcServer.check(dataSource);
            if (environment.containsProperty(IF_EXISTS)) {
                guard.mustExist();
            }
            JdbcSchema.migrate(dataSource, flyway, guard::check);
        };
    }

    @Bean
    Watch watch(DataSource dataSource, StopRequest stop, ProgressHolder progress, BookSettings settings) {
        return new Watch(() -> JdbcServer.close(dataSource), stop, progress, settings.partitionTimeout());
    }

    /** Writes the links that were sealed beside the book, also those that an interrupted run did not write any more. */
    @Bean
    Runnable copiesOfSeals(JdbcSeals seals, JdbcSealGuard guard) {
        return () -> {
            try {
                SealPlace place = guard.place();
                place.takeOver();
                new SealFiles(place.own(), BillingZone.OFFSET).writeMissing(seals.chain());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Seals what was there before imports and decisions were links of the chain. */
    @Bean
    Runnable sealsOfEarlierVersions(ImportSealing sealing, TransactionTemplate transaction) {
        return () -> transaction.executeWithoutResult(status -> sealing.sealEarlier());
    }
}
