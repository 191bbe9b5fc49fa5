package yuejie.cli.shell;

import java.util.Optional;

/** A command that needs no book, and opens none. */
public abstract class BooklessCommand extends BookCommand {

    /** Does the work. */
    protected abstract ExitCode run();

    @Override
    protected final Optional<ExitCode> withoutBook() {
        return Optional.of(run());
    }

    @Override
    protected final ExitCode run(Book book) {
        throw new IllegalStateException("No book is opened");
    }
}
