package yuejie.console;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.support.EnvironmentPostProcessorApplicationListener;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import yuejie.book.BookReader;

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
     */
    public static Console start(ConfigurableEnvironment environment, BookReader book) {
        SpringApplication application = new SpringApplication(ConsoleConfiguration.class);
        application.setEnvironment(environment);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        // it would look for settings in other places, too
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof EnvironmentPostProcessorApplicationListener)).toList());
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("bookReader", book));
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        return new Console(application.run());
    }

    /** Settings that are the console's own, and no choice of the operator. */
    public static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(Map.of("logging.level.yuejie.console", "WARN",
                "logging.level.org.apache.catalina.core.ContainerBase", "ERROR"));
        settings.putAll(Map.of("spring.main.web-application-type", "servlet",
                "spring.thymeleaf.prefix", "classpath:/yuejie/console/pages/",
                "spring.web.resources.add-mappings", "false",
                "server.servlet.session.tracking-modes", "cookie",
                "server.servlet.session.cookie.name", "yuejie",
                "server.servlet.session.cookie.http-only", "true",
                "server.servlet.session.cookie.same-site", "lax",
                "server.servlet.session.timeout", "30m",
                "server.shutdown", "graceful",
                "management.endpoints.web.exposure.include", "health,prometheus"));
        return settings;
    }

    /** The port on which it answers. */
    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
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
