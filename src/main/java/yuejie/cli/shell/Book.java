package yuejie.cli.shell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.support.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import yuejie.book.BookConfiguration;
import yuejie.book.LookConfiguration;
import yuejie.book.VerifyConfiguration;
import yuejie.settings.BookEnvironment;
import yuejie.settings.DatabaseAddress;
import yuejie.settings.ProcessSettings;

/** An open book: the database, its tables and its jobs, until it is closed. */
public final class Book implements AutoCloseable {

    /** What keeps a command from making a book. */
    private static final Map<String, Object> IF_EXISTS = Map.of(BookConfiguration.IF_EXISTS, "TRUE");

    private final ConfigurableApplicationContext context;
    private final DatabaseAddress database;

    private Book(ConfigurableApplicationContext context, DatabaseAddress database) {
        this.context = context;
        this.database = database;
    }

    /**
     * Opens the book that the settings name. One that is not there is made.
     *
     * @param process  what the process was started with
     * @param catalogs a directory with price catalogs of the operator's own
     * @param debug    whether the log is printed
     */
    static Book made(ProcessSettings process, Optional<Path> catalogs, boolean debug) {
        return open(process, Map.of(), catalogs, debug);
    }

    /**
     * Opens the book that the settings name. One that is not there is not made: the first part that is asked for says
     * so.
     *
     * @param process  what the process was started with
     * @param catalogs a directory with price catalogs of the operator's own
     * @param debug    whether the log is printed
     */
    static Book existing(ProcessSettings process, Optional<Path> catalogs, boolean debug) {
        return open(process, IF_EXISTS, catalogs, debug);
    }

    private static Book open(ProcessSettings process, Map<String, Object> with, Optional<Path> catalogs,
            boolean debug) {
        Map<String, Object> settings = new HashMap<>(with);
        catalogs.ifPresent(directory -> settings.put("yuejie.catalogs", literal(directory)));
        return open(process, BookConfiguration.class, settings, debug);
    }

    /**
     * Opens the book that the settings name for a look at its history alone. A book that is not there is not made.
     *
     * @param process what the process was started with
     * @param debug   whether the log is printed
     */
    static Book look(ProcessSettings process, boolean debug) {
        return look(process, LookConfiguration.class, debug);
    }

    /**
     * Opens the book that the settings name to verify it. A book that is not there is not made.
     *
     * @param process what the process was started with
     * @param debug   whether the log is printed
     */
    static Book lookForVerification(ProcessSettings process, boolean debug) {
        return look(process, VerifyConfiguration.class, debug);
    }

    private static Book look(ProcessSettings process, Class<?> configuration, boolean debug) {
        return open(process, configuration, new HashMap<>(IF_EXISTS), debug);
    }

    private static Book open(ProcessSettings process, Class<?> configuration, Map<String, Object> settings,
            boolean debug) {
        Path home = process.home();
        settings.put("yuejie.home", literal(home));
        if (debug) {
            settings.put("logging.level.root", "INFO");
        }
        BookEnvironment environment = new BookEnvironment(process, settings);
        DatabaseAddress database = new DatabaseAddress(environment.getProperty("spring.datasource.url", ""));
        new HomeFolder(home, database).check();
        database.check();
        SpringApplication application = new SpringApplication(configuration);
        application.setEnvironment(environment);
        // it would look for settings in other places, too
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof EnvironmentPostProcessorApplicationListener)).toList());
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.setLazyInitialization(true);
        return new Book(application.run(), database);
    }

    /** A path as the value of a setting, in which a placeholder is none. */
    private static String literal(Path path) {
        return path.toString().replace("${", "\\${");
    }

    /** Where the operator's own catalogs are, as the settings say; empty where they do not. */
    static Optional<Path> catalogs(ProcessSettings process) {
        return Optional.of(new BookEnvironment(process, Map.of()).getProperty("yuejie.catalogs", ""))
                .filter(value -> !value.isBlank()).map(Path::of);
    }

    /** The address of the book's database, without a password. */
    String database() {
        return database.toString();
    }

    /** A part of the book. */
    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    @Override
    public void close() {
        context.close();
    }
}
