package yuejie.book;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import yuejie.audit.book.JdbcVerification;
import yuejie.desk.MonthVerification;
import yuejie.jobs.run.JdbcSealGuard;
import yuejie.jobs.run.ReadOnlyTransaction;

/**
 * Just enough of a book to verify it: its database as it is, by the same settings, without migration, jobs or catalogs.
 * So it can be done by somebody who may only read.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class})
public class VerifyConfiguration {

    @Bean
    JdbcSealGuard sealGuard(JdbcTemplate jdbc, Environment settings) {
        return new JdbcSealGuard(jdbc, Path.of(settings.getRequiredProperty("yuejie.home")));
    }

    @Bean
    MonthVerification monthVerification(JdbcTemplate jdbc, PlatformTransactionManager transactionManager,
            JdbcSealGuard guard) {
        guard.mustExist();
        return new MonthVerification(new JdbcVerification(jdbc), new ReadOnlyTransaction(transactionManager),
                guard.place(), guard);
    }
}
