package yuejie.book;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import yuejie.desk.JdbcHistory;

/**
 * Just enough of a book to look at what ran: its database as it is, by the same settings, without migration, jobs or
 * catalogs. So a question is answered quickly, and asking changes nothing.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class})
@Import(JdbcHistory.class)
public class LookConfiguration {
}
