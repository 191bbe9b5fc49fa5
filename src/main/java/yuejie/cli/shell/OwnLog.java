package yuejie.cli.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemFactory;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The log as the settings want it. A file that configures the log of another program is not looked for. */
final class OwnLog extends LogbackLoggingSystem {

    private OwnLog(ClassLoader classLoader) {
        super(classLoader);
    }

    @Override
    protected String[] getStandardConfigLocations() {
        return new String[0];
    }

    @Override
    public void initialize(LoggingInitializationContext context, @Nullable String configuration,
            @Nullable LogFile file) {
        super.initialize(context, null, file);
    }

    /** Makes it; Spring Boot finds this in {@code META-INF/spring.factories}. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Factory implements LoggingSystemFactory {

        @Override
        public LoggingSystem getLoggingSystem(ClassLoader classLoader) {
            return new OwnLog(classLoader);
        }
    }
}
