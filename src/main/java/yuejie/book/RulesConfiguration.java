package yuejie.book;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongFunction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.catalog.Catalogs;
import yuejie.catalog.file.CatalogFiles;
import yuejie.collection.JdbcOrderPayment;
import yuejie.contract.order.OrderPayment;
import yuejie.intake.log.JdbcRejects;
import yuejie.intake.log.RejectFiles;
import yuejie.jobs.run.JdbcSealGuard;
import yuejie.settings.BookPlace;
import yuejie.settings.BookSettings;
import yuejie.settings.DatabaseAddress;
import yuejie.usage.Plausibility;

/** The part of a book that its settings decide: where it is kept, its price lists, and what counts as suspicious. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    JdbcSealGuard sealGuard(JdbcTemplate jdbc, BookSettings settings) {
        return new JdbcSealGuard(jdbc, settings.home());
    }

    @Bean
    Catalogs catalogs(BookSettings settings) {
        return CatalogFiles.read(Optional.of(settings.catalogs()).filter(dir -> !dir.isEmpty()).map(Path::of));
    }

    @Bean
    BookPlace bookPlace(BookSettings settings, @Value("${spring.datasource.url}") String url) {
        return new BookPlace(settings.home(), new DatabaseAddress(url));
    }

    @Bean
    RejectFiles rejectFiles(JdbcRejects rejects, BookSettings settings) {
        return new RejectFiles(rejects, settings.home().resolve("rejects"));
    }

    @Bean
    Plausibility plausibility(BookSettings settings) {
        return new Plausibility(settings.lowRowsPercent(), settings.lowSumsPercent());
    }

    /** How the orders of a file are paid. */
    @Bean
    LongFunction<OrderPayment> payments(JdbcTemplate jdbc, BookSettings settings) {
        return fileId -> new JdbcOrderPayment(jdbc, fileId, settings.orders().takesFromBalance());
    }
}
