package yuejie.cli.shell;

import java.util.Optional;
import yuejie.settings.ProcessSettings;

/** Opens a book as {@code serve} does, for a test that has a console in its own process. */
public final class ReadableBook {

    private ReadableBook() {
    }

    /** The book that a process with these settings would show. */
    public static Book of(ProcessSettings process) {
        return Book.open(process, Book.Part.READING, Optional.empty(), false, false);
    }
}
