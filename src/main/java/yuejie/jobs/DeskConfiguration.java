package yuejie.jobs;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import yuejie.collection.JdbcAging;

/** The part of a book for those who watch over it. */
@Configuration(proxyBeanMethods = false)
@Import(JdbcAging.class)
class DeskConfiguration {
}
