package yuejie.book;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.support.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/** A Spring application that takes its settings from an environment alone, and does nothing beside what it is for. */
public final class PlainApplication {

    /** It would prepare a web server and converters of messages in the background, for every command. */
    private static final String PREPARES = "BackgroundPreinitializingApplicationListener";

    private PlainApplication() {
    }

    /**
     * An application that is not started yet.
     *
     * @param configuration what it is made of
     * @param environment   its settings
     */
    public static SpringApplication of(Class<?> configuration, ConfigurableEnvironment environment) {
        SpringApplication application = new SpringApplication(configuration);
        application.setEnvironment(environment);
        application.setListeners(application.getListeners().stream().filter(PlainApplication::isWanted).toList());
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        return application;
    }

    private static boolean isWanted(ApplicationListener<?> listener) {
        // the first one would look for settings in other places, too; the class of the second one is not public
        return !(listener instanceof EnvironmentPostProcessorApplicationListener)
                && !listener.getClass().getSimpleName().equals(PREPARES);
    }
}
