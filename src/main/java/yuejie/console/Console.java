package yuejie.console;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import yuejie.book.BookReader;
import yuejie.book.PlainApplication;
import yuejie.console.access.LoginWays;
import yuejie.failure.RefusedException;

/** The console while it runs: a web server that shows one book. */
public final class Console implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Console(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts the console.
     *
     * @param environment the settings
     * @param book        the book that it shows
     * @throws RefusedException if nobody could log in, and it is not open
     */
    public static Console start(ConfigurableEnvironment environment, BookReader book) {
        return start(environment, book, Clock.systemUTC());
    }

    /** Starts the console with a clock, which says how old a login is and how long one has to wait. */
    static Console start(ConfigurableEnvironment environment, BookReader book, Clock clock) {
        LoginWays.check(environment);
        SpringApplication application = PlainApplication.of(ConsoleConfiguration.class, environment);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("bookReader", book),
                context -> context.getBeanFactory().registerSingleton("clock", clock));
        return new Console(application.run());
    }

    /** Settings that are the console's own, and no choice of the operator. */
    public static Map<String, Object> settings() {
        return Map.ofEntries(Map.entry("spring.main.web-application-type", "servlet"),
                // what a page could not be made for; all else is silent
                Map.entry("logging.level.yuejie.console", "WARN"),
                Map.entry("logging.level.org.apache.catalina.core.ContainerBase", "ERROR"),
                Map.entry("spring.thymeleaf.prefix", "classpath:/yuejie/console/pages/"),
                Map.entry("spring.web.resources.add-mappings", "false"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.servlet.session.cookie.name", "yuejie"),
                Map.entry("server.servlet.session.cookie.http-only", "true"),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("server.servlet.session.timeout", "30m"),
                // a redirect repeats no name that the client chose
                Map.entry("server.tomcat.use-relative-redirects", "true"),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
                Map.entry("management.endpoints.web.discovery.enabled", "false"),
                // anybody may ask for it, and the book is not to be read each time
                Map.entry("management.endpoint.health.cache.time-to-live", "5s"));
    }

    /** The address on which it answers, without a path: scheme, host and port. */
    public String address(String host) {
        boolean secure = ((TomcatWebServer) server()).getTomcat().getConnector().getSecure();
        return (secure ? "https" : "http") + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    /** The port on which it answers. */
    public int port() {
        return server().getPort();
    }

    private WebServer server() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer(), "it runs");
    }

    /** Waits until the console is closed. */
    public void await() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        context.close();
        ended.countDown();
    }
}
