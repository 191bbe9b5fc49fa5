package yuejie.cli.shell;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import yuejie.catalog.file.CatalogException;
import yuejie.failure.Causes;
import yuejie.failure.RefusedException;
import yuejie.failure.RunFailedException;
import yuejie.failure.SettingException;
import yuejie.settings.ProcessSettings;

/** Turns whatever ended a command early into a sentence and an exit code. */
public final class Failure {

    /** The messages of these are complete sentences. */
    private static final Set<Class<?>> OURS = Set.of(WrongCallException.class, RefusedException.class,
            CatalogException.class, RunFailedException.class, SettingException.class);

    private Failure() {
    }

    /**
     * Reports a failure.
     *
     * @param command  the command that it ended
     * @param settings what the process was started with
     * @return the exit code
     */
    public static int report(Exception failure, CommandLine command, ProcessSettings settings) {
        PrintWriter err = command.getErr();
        boolean debug = command.getCommandSpec().userObject() instanceof BookCommand book && book.debug();
        if (debug) {
            failure.printStackTrace(err);
        }
        List<Throwable> causes = Causes.of(failure);
        Optional<String> ours = causes.stream().filter(cause -> OURS.contains(cause.getClass())).findFirst()
                .map(Throwable::getMessage).or(() -> SettingProblem.of(causes));
        Optional<DatabaseProblem> database = ours.isPresent() ? Optional.empty()
                : DatabaseProblem.of(causes, database(command), settings.home());
        ExitCode code = database.map(DatabaseProblem::code).orElseGet(() -> code(causes));
        err.println(Shown.words(ours.or(() -> database.map(DatabaseProblem::words))
                .orElseGet(() -> "Failed: " + sentence(causes.get(causes.size() - 1)))));
        switch (code) {
            case FAILED -> err.println("What was committed stands. Run the same command again to go on"
                    + (debug ? "." : "; with --debug it shows more."));
            case WRONG_CALL -> err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
            default -> {
            }
        }
        return code.code();
    }

    private static ExitCode code(List<Throwable> causes) {
        if (causes.stream().anyMatch(cause -> cause instanceof WrongCallException || cause instanceof SettingException)
                || SettingProblem.of(causes).isPresent()) {
            return ExitCode.WRONG_CALL;
        }
        return causes.stream().anyMatch(cause -> cause instanceof RefusedException
                || cause instanceof CatalogException) ? ExitCode.REFUSED : ExitCode.FAILED;
    }

    private static String database(CommandLine command) {
        return command.getCommandSpec().userObject() instanceof BookCommand book ? book.database() : "";
    }

    private static String sentence(Throwable cause) {
        String message = cause.getMessage() == null ? "" : cause.getMessage().lines().findFirst().orElse("");
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            return "no such file: " + message;
        }
        return message.isEmpty() ? cause.getClass().getSimpleName()
                : cause instanceof IOException ? cause.getClass().getSimpleName() + ": " + message : message;
    }
}
