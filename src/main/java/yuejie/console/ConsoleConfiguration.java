package yuejie.console;

import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.jvm.JvmMetricsAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import yuejie.console.access.AccessConfiguration;
import yuejie.console.customer.AccountController;
import yuejie.console.customer.AccountsController;
import yuejie.console.customer.ApplicationController;
import yuejie.console.customer.ApplicationsController;
import yuejie.console.customer.SearchController;
import yuejie.console.invoice.ApplicationMonthController;
import yuejie.console.invoice.InvoiceController;
import yuejie.console.invoice.InvoicesController;
import yuejie.console.invoice.MoversController;
import yuejie.console.login.LoginController;
import yuejie.console.money.AgingController;
import yuejie.console.money.LedgerController;
import yuejie.console.month.DaysController;
import yuejie.console.month.ImportController;
import yuejie.console.month.MonthController;
import yuejie.console.month.MonthsController;
import yuejie.console.page.PageConfiguration;
import yuejie.console.price.CatalogController;
import yuejie.console.price.QuoteController;
import yuejie.console.proof.ProofConfiguration;
import yuejie.console.run.RunController;
import yuejie.console.run.RunsController;

/** Puts the console together; of Spring Boot, only what it needs: what is not here cannot be misused. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({ConfigurationPropertiesAutoConfiguration.class, PropertyPlaceholderAutoConfiguration.class,
    SslAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class, JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class, ThymeleafAutoConfiguration.class, SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class, EndpointAutoConfiguration.class,
    WebEndpointAutoConfiguration.class, ManagementContextAutoConfiguration.class,
    ServletManagementContextAutoConfiguration.class, HealthContributorAutoConfiguration.class,
    HealthContributorRegistryAutoConfiguration.class, HealthEndpointAutoConfiguration.class,
    MetricsAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class, JvmMetricsAutoConfiguration.class,
    PrometheusMetricsExportAutoConfiguration.class})
@Import({AccessConfiguration.class, PageConfiguration.class, LoginController.class, BookHealth.class,
    RunsController.class, RunController.class,
    ProofConfiguration.class, CatalogController.class, QuoteController.class,
    InvoicesController.class, InvoiceController.class, ApplicationMonthController.class, MoversController.class,
    ApplicationsController.class, ApplicationController.class, AccountsController.class, AccountController.class,
    SearchController.class, MonthsController.class, MonthController.class, DaysController.class,
    ImportController.class, LedgerController.class, AgingController.class})
class ConsoleConfiguration {
}
