package yuejie.scenario;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuejie.cli.YuejieCommand;
import yuejie.postgres.PostgresServer;
import yuejie.settings.ProcessSettings;

/**
 * Runs commands in this process on a book of its own, and looks into that book between them. One job at a time: Spring
 * Batch keeps what is of a step's scope by the numbers of its execution for the whole process, so two books whose jobs
 * run at a time would take each other's.
 */
public final class BookRunner {

    /** How a command ended, and what it said. */
    public record Ended(int exitCode, String out, String err) {
    }

    private static final String URL = "spring.datasource.url";

    static {
        // whom the audit trail of every book names
        System.setProperty("user.name", "olga");
    }

    private final Path home;
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>();

    /** A book that is made by the first import, in the directory or in this run's database. */
    public BookRunner(Path home) {
        this(home, Database.ofThisRun().newBook());
    }

    private BookRunner(Path home, Optional<String> url) {
        this.home = home;
        settings.put("yuejie.home", home.toString());
        url.ifPresent(address -> settings.put(URL, address));
    }

    /** A book that is there already, and empty. */
    public static BookRunner made(Path home) {
        return new BookRunner(home, Database.ofThisRun().madeBook(home));
    }

    private BookRunner(BookRunner other, Path home) {
        this.home = home;
        settings.putAll(other.settings);
        settings.put("yuejie.home", home.toString());
        settings.computeIfPresent(URL, (setting, url) -> PostgresServer.shared().copyOf(url));
    }

    /**
     * A copy of the book, its settings and all that lies beside it, in another directory; nobody may use the book just
     * now.
     */
    public BookRunner copyTo(Path directory) {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(home.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BookRunner(this, directory);
    }

    /** Removes the book's database where it is one of a server; its directory stays. */
    public void drop() {
        if (settings.containsKey(URL)) {
            PostgresServer.shared().drop(settings.get(URL));
        }
    }

    /** Runs the commands to come with a setting. */
    public BookRunner with(String setting, int value) {
        return with(setting, Integer.toString(value));
    }

    /** Runs the commands to come with a setting. */
    public BookRunner with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** Runs the commands to come with an environment variable that is no setting of the book. */
    BookRunner withVariable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** Keeps the book at an address, whatever this run's database is. */
    BookRunner at(String address) {
        settings.put(URL, address);
        return this;
    }

    /** The directory of the rejects, and of the embedded book. */
    public Path home() {
        return home;
    }

    /** The directory of the copies of its seals. */
    public Path seals() {
        return home.resolve("seals").resolve(query("select book_id from book").get(0));
    }

    /** A place beside the book, for a data drop or an export. */
    public Path beside(String name) {
        return home.resolveSibling(name);
    }

    /** Its settings, as a process of its own gets them. */
    public Map<String, String> environment() {
        return settings.entrySet().stream().collect(Collectors.toMap(setting -> setting.getKey().replace('.', '_')
                .replace("-", "").toUpperCase(Locale.ROOT), Map.Entry::getValue));
    }

    /** What a process is started with that works on this book. */
    public ProcessSettings process() {
        Properties properties = (Properties) System.getProperties().clone();
        properties.putAll(settings);
        return ProcessSettings.of(properties, variables);
    }

    /** Runs a command to its end. */
    public Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new YuejieCommand(process())
                .run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ended(exitCode, out.toString(), err.toString());
    }

    /** Imports paths. */
    public Ended importing(Path... paths) {
        return run(Stream.concat(Stream.of("import"), Stream.of(paths).map(Path::toString)).toArray(String[]::new));
    }

    /** Settles a month. */
    public Ended settle(String month) {
        return run("settle", "--month", month);
    }

    /** Exports a month, which must succeed, and reads the files by name. */
    public Map<String, String> export(String month) {
        Path out = home.resolveSibling(home.getFileName() + "-out");
        Ended ended = run("export", "--month", month, "--out", out.toString());
        if (ended.exitCode() != 0) {
            throw new IllegalStateException("export ended with " + ended);
        }
        return files(out);
    }

    /** The files of a directory by name. */
    public static Map<String, String> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            Map<String, String> contents = new LinkedHashMap<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the book's database lies, for a look between two commands. */
    public String url() {
        return settings.getOrDefault(URL, Database.embeddedIn(home));
    }

    /** The rows of a query, their fields joined by a bar. */
    public List<String> query(String sql) {
        return withStatement(statement -> {
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    List<String> fields = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        fields.add(String.valueOf(result.getString(i)));
                    }
                    rows.add(String.join("|", fields));
                }
            }
            return rows;
        });
    }

    /** Changes the book behind the program's back. */
    public void update(String sql) {
        withStatement(statement -> statement.executeUpdate(sql));
    }

    /** Drops the indexes that no book had before the migrations 16 and 17. */
    void dropLaterIndexes() {
        update("drop index if exists application_fact_by_account");
        update("drop index if exists ledger_entry_by_day");
    }

    private <T> T withStatement(Work<T> work) {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Statement statement) throws SQLException;
    }
}
