package yuejie.cli;

import java.util.Optional;

/** A command that needs no book, and opens none. */
abstract class BooklessCommand extends BookCommand {

    /** Does the work. */
    abstract ExitCode run();

    @Override
    final Optional<ExitCode> withoutBook() {
        return Optional.of(run());
    }

    @Override
    final ExitCode run(Book book) {
        throw new IllegalStateException("No book is opened");
    }
}
