package yuejie.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import yuejie.catalog.CatalogException;
import yuejie.jobs.RefusedException;
import yuejie.jobs.RunFailedException;

/** Turns whatever ended a command early into a sentence and an exit code. */
final class Failure {

    /** H2: the database file is open in another process. */
    private static final int ALREADY_OPEN = 90020;

    /** These say all that there is to say. */
    private static final Set<Class<?>> OURS = Set.of(WrongCallException.class, RefusedException.class,
            CatalogException.class, RunFailedException.class);

    private Failure() {
    }

    static int report(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        boolean debug = command.getCommandSpec().userObject() instanceof BookCommand book && book.debug();
        if (debug) {
            failure.printStackTrace(err);
        }
        List<Throwable> causes = causes(failure);
        ExitCode code = code(causes);
        String words = words(code, causes);
        err.println(words);
        switch (code) {
            case FAILED -> err.println("What was committed stands. Run the same command again to go on"
                    + (debug ? "." : "; with --debug it shows more."));
            case WRONG_CALL -> err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
            default -> { }
        }
        err.flush();
        return code.code();
    }

    private static ExitCode code(List<Throwable> causes) {
        if (causes.stream().anyMatch(WrongCallException.class::isInstance)) {
            return ExitCode.WRONG_CALL;
        }
        boolean refused = causes.stream().anyMatch(cause -> cause instanceof RefusedException
                || cause instanceof CatalogException) || isOpenElsewhere(causes);
        return refused ? ExitCode.REFUSED : ExitCode.FAILED;
    }

    private static String words(ExitCode code, List<Throwable> causes) {
        if (code == ExitCode.REFUSED && isOpenElsewhere(causes)) {
            return "Another run is in progress on the book in " + Book.home()
                    + ". Nothing was changed; wait for its end, then call again.";
        }
        return causes.stream().filter(cause -> OURS.contains(cause.getClass())).map(Throwable::getMessage)
                .findFirst().orElseGet(() -> "Failed: " + sentence(causes.get(causes.size() - 1)));
    }

    private static String sentence(Throwable cause) {
        String message = cause.getMessage() == null ? "" : cause.getMessage().lines().findFirst().orElse("");
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            return "no such file: " + message;
        }
        return message.isEmpty() ? cause.getClass().getSimpleName()
                : cause instanceof IOException ? cause.getClass().getSimpleName() + ": " + message : message;
    }

    private static boolean isOpenElsewhere(List<Throwable> causes) {
        return causes.stream().anyMatch(c -> c instanceof SQLException e && e.getErrorCode() == ALREADY_OPEN);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
