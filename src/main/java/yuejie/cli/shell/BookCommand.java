package yuejie.cli.shell;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;
import yuejie.settings.BookEnvironment;
import yuejie.settings.ProcessSettings;

/** What all commands share: their common options, and where results and words go. */
public abstract class BookCommand implements Callable<Integer> {

    /**
     * Results by name: names in snake case, amounts as texts, times with their offset. A class of its own, as it
     * needs some 500 others: only who asks for JSON has to wait for them.
     */
    private static final class Json {

        private static final ObjectWriter WRITER = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DateTimeFeature.WRITE_DATES_WITH_CONTEXT_TIME_ZONE)
                .addModule(new SimpleModule().addSerializer(Money.class, ToStringSerializer.instance)
                        .addSerializer(BillingMonth.class, ToStringSerializer.instance)
                        .addSerializer(InvoiceNumber.class, ToStringSerializer.instance)
                        .addSerializer(Path.class, ToStringSerializer.instance)
                        .addSerializer(LocalDateTime.class, new WithOffset()))
                .build().writerWithDefaultPrettyPrinter();
    }

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help and exit.")
    @SuppressWarnings("unused") // picocli reads the annotation
    private boolean help;

    @Option(names = "--json", description = "Print the result alone, as JSON, to standard output; words and"
            + " progress go to standard error.")
    private boolean json;

    @Option(names = "--debug", description = "Print the log, and stack traces of failures.")
    private boolean debug;

    @Option(names = "--catalogs", paramLabel = "DIR", description = "A directory with price catalogs of your own,"
            + " which add to the shipped ones or override them (setting YUEJIE_CATALOGS).")
    private Optional<Path> catalogs = Optional.empty();

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Program program;

    private String database = "";

    protected final boolean debug() {
        return debug;
    }

    protected final boolean json() {
        return json;
    }

    /** What the process was started with. */
    protected final ProcessSettings settings() {
        return program.settings();
    }

    /** Where the operator's own catalogs are, for a command that needs no book. */
    protected final Optional<Path> catalogs() {
        return catalogs.or(() -> Book.catalogs(settings()));
    }

    /** The address of the database, once the book was opened. */
    protected final String database() {
        return database;
    }

    @Override
    public final Integer call() throws Exception {
        check();
        Optional<ExitCode> done = withoutBook();
        if (done.isPresent()) {
            return done.get().code();
        }
        if (writes()) {
            warnOfUnknownVariables();
        }
        try (Book book = Book.open(settings(), part(), catalogs, debug, writes())) {
            database = book.database();
            ExitCode code = run(book);
            done(book);
            return code.code();
        }
    }

    /** Whether the command writes to the book. */
    protected boolean writes() {
        return false;
    }

    /** How much of the book the command needs. */
    protected Book.Part part() {
        return Book.Part.ALL;
    }

    /**
     * Checks the arguments before the book is opened.
     *
     * @throws WrongCallException if one makes no sense
     */
    protected void check() throws Exception {
    }

    /** Does the work where it needs no book; empty where it needs one. */
    protected Optional<ExitCode> withoutBook() throws Exception {
        return Optional.empty();
    }

    /** Does the work on an open book. */
    protected abstract ExitCode run(Book book) throws Exception;

    /** Called when the work is done, and the book is still open. */
    protected void done(Book book) {
    }

    /** Watches over a job that runs on the book, until it is closed. */
    protected final RunningJob running(Book book) {
        return new RunningJob(book, program, spec.commandLine().getErr());
    }

    /** Lets a signal end what the command serves. */
    protected final void served(Runnable end) {
        program.ending().serves(end);
    }

    /** Prints a sentence or table: to standard output, or beside it where a JSON result goes there. */
    public final void say(String words) {
        (json ? spec.commandLine().getErr() : spec.commandLine().getOut()).println(Shown.words(words));
    }

    /** Prints a warning. */
    public final void warn(String words) {
        spec.commandLine().getErr().println(Shown.words(words));
    }

    /** Warns of each variable that sounds like a setting and is none. */
    protected final void warnOfUnknownVariables() {
        BookEnvironment environment = new BookEnvironment(settings(), Map.of());
        environment.unknownVariables().forEach(name -> warn(name + " is no setting, and has no effect."
                + Nearest.of(name, environment.variables()).map(meant -> " Did you mean " + meant + "?").orElse("")
                + " All settings: yuejie settings"));
    }

    /** Gives the times of the book their offset. */
    private static final class WithOffset extends ValueSerializer<LocalDateTime> {

        @Override
        public void serialize(LocalDateTime time, JsonGenerator json, SerializationContext context) {
            json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(BillingZone.OFFSET)));
        }
    }

    /** Prints the result, a record of names and values for example, where it is wanted as JSON. */
    public final void result(Object result) {
        if (json) {
            spec.commandLine().getOut().println(Json.WRITER.writeValueAsString(result));
        }
    }
}
