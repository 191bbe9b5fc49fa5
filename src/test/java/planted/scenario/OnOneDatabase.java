package planted.scenario;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner;

/** A test of a book that forgot the other database; its name keeps it from being run. */
class OnOneDatabase {

    @Test
    void aBook() {
        new BookRunner(Path.of("book"));
    }
}
