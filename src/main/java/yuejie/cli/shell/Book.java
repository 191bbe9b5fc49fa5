package yuejie.cli.shell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import yuejie.book.BookConfiguration;
import yuejie.book.BookTurn;
import yuejie.book.LookConfiguration;
import yuejie.book.PlainApplication;
import yuejie.book.ReadingConfiguration;
import yuejie.book.VerifyConfiguration;
import yuejie.failure.RefusedException;
import yuejie.settings.BookEnvironment;
import yuejie.settings.DatabaseAddress;
import yuejie.settings.ProcessSettings;

/** An open book: the database, its tables and its jobs, until it is closed. */
public final class Book implements AutoCloseable {

    /** How much of a book is opened. */
    public enum Part {
        /** All of it; one that is not there is made. */
        ALL_OR_NEW(BookConfiguration.class),
        /** All of it. One that is not there is not made: its first use is refused. */
        ALL(BookConfiguration.class),
        /** Its history alone. */
        HISTORY(LookConfiguration.class),
        /** What a verification reads. */
        VERIFICATION(VerifyConfiguration.class),
        /** What can be read of it, for long, beside commands. */
        READING(ReadingConfiguration.class);

        private final Class<?> configuration;

        Part(Class<?> configuration) {
            this.configuration = configuration;
        }
    }

    /** What keeps a command from making a book. */
    private static final Map<String, Object> IF_EXISTS = Map.of(BookConfiguration.IF_EXISTS, "TRUE");

    private final ConfigurableApplicationContext context;
    private final HomeFolder folder;
    private final DatabaseAddress database;
    private final Runnable making;
    private final Optional<BookTurn> turn;

    private Book(ConfigurableApplicationContext context, HomeFolder folder, DatabaseAddress database,
            Runnable making, Optional<BookTurn> turn) {
        this.context = context;
        this.folder = folder;
        this.database = database;
        this.making = making;
        this.turn = turn;
    }

    /**
     * Opens the book that the settings name.
     *
     * @param process  what the process was started with
     * @param part     how much of the book is opened
     * @param catalogs a directory with price catalogs of the operator's own
     * @param debug    whether the log is printed
     * @param writes   whether the book is opened to be written
     * @throws RefusedException if a book cannot be kept there
     */
    static Book open(ProcessSettings process, Part part, Optional<Path> catalogs, boolean debug, boolean writes) {
        Map<String, Object> settings = new HashMap<>(part == Part.ALL_OR_NEW ? Map.of() : IF_EXISTS);
        catalogs.ifPresent(directory -> settings.put("yuejie.catalogs", literal(directory)));
        Path home = process.home();
        settings.put("yuejie.home", literal(home));
        if (debug) {
            settings.put("logging.level.root", "INFO");
        }
        BookEnvironment environment = new BookEnvironment(process, settings);
        DatabaseAddress database = new DatabaseAddress(environment.getProperty("spring.datasource.url", ""));
        HomeFolder folder = new HomeFolder(home, database);
        folder.check();
        database.check();
        if (writes) {
            folder.mustBeWritable();
        }
        environment.getPropertySources()
                .addFirst(new MapPropertySource("connection", Map.copyOf(database.connection())));
        SpringApplication application = PlainApplication.of(part.configuration, environment);
        application.setLazyInitialization(true);
        Optional<BookTurn> turn = database.isEmbedded() && part != Part.READING ? BookTurn.ofCommand(database.file())
                : Optional.empty();
        try {
            return new Book(application.run(), folder, database, part == Part.ALL_OR_NEW ? folder::make : () -> {
            }, turn);
        } catch (RuntimeException e) {
            turn.ifPresent(BookTurn::close);
            throw e;
        }
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

    /** That others may read the book, in words; empty where they may not. */
    Optional<String> openToOthers() {
        return folder.openToOthers();
    }

    /** The address of the book's database, without a password. */
    String database() {
        return database.toString();
    }

    /** A part of the book. */
    public <T> T get(Class<T> part) {
        making.run();
        return context.getBean(part);
    }

    @Override
    public void close() {
        context.close();
        turn.ifPresent(BookTurn::close);
    }
}
