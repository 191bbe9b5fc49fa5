package yuejie.book;

import com.zaxxer.hikari.HikariDataSource;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import yuejie.jobs.run.ReadOnlyTransaction;
import yuejie.settings.BookSettings;
import yuejie.settings.DatabaseAddress;

/**
 * A book to be read for long, beside the commands that work on it: its database as it is, without migration. Nothing is
 * read before the first question.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class})
@EnableConfigurationProperties(BookSettings.class)
@Import({RulesConfiguration.class, TableConfiguration.class, JobsConfiguration.class, DeskConfiguration.class})
public class ReadingConfiguration {

    @Bean
    DataSource dataSource(Environment settings) {
        String url = settings.getRequiredProperty("spring.datasource.url");
        String user = settings.getProperty("spring.datasource.username", "");
        String password = settings.getProperty("spring.datasource.password", "");
        if (new DatabaseAddress(url).isEmbedded()) {
            return new JdbcEmbeddedWindow(url, user, password);
        }
        HikariDataSource server = new HikariDataSource();
        server.setJdbcUrl(url);
        server.setUsername(user);
        server.setPassword(password);
        Binder.get(settings).bind("spring.datasource.hikari", Bindable.ofInstance(server));
        server.setReadOnly(true);
        return server;
    }

    @Bean
    BookReader bookReader(DataSource dataSource, ReadOnlyTransaction readOnly, ListableBeanFactory beans,
            AutowireCapableBeanFactory maker, @Value("${spring.flyway.locations}") String[] migrations) {
        String vendor = dataSource instanceof JdbcEmbeddedWindow ? "h2" : "postgresql";
        return new JdbcBookReader(dataSource, readOnly, beans, maker,
                Stream.of(migrations).map(place -> place.replace("{vendor}", vendor)).toArray(String[]::new));
    }
}
