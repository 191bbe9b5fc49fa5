package yuejie.cli.shell;

import yuejie.jobs.run.JdbcSealGuard;

/** A command that writes to the book. It warns of what is wrong with the place of the book. */
public abstract class WritingCommand extends BookCommand {

    @Override
    protected final boolean writes() {
        return true;
    }

    @Override
    protected final void done(Book book) {
        book.openToOthers().ifPresent(this::warn);
        book.get(JdbcSealGuard.class).otherBooks().ifPresent(this::warn);
    }
}
