package yuejie.audit.book;

import static org.assertj.core.api.Assertions.assertThat;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.BookRunner;
import yuejie.scenario.OnBothDatabases;

/** What was done has one root: on each database, in whatever pieces and with however many threads it was done. */
@OnBothDatabases
@Tag("each-time")
class SealRootTest {

    @TempDir
    private Path folder;

    @Test
    void theRootIsTheSameInTheSmallestPieces() {
        BookRunner small = BookRunner.made(folder.resolve("book"));
        for (String setting : List.of("usage-chunk", "reference-chunk", "settle-chunk", "deduct-chunk",
                "partition-size")) {
            small.with("yuejie." + setting, 1);
        }
        assertRoots(small.with("yuejie.threads", 4));
    }

    @Test
    void theRootIsTheSameWithOneThread() {
        assertRoots(BookRunner.made(folder.resolve("book")).with("yuejie.threads", 1));
    }

    private void assertRoots(BookRunner runner) {
        try (SealedBook book = new SealedBook(folder, runner)) {
            assertThat(List.of(book.root(2), book.root(12)))
                    .containsExactly(SealedBook.FIRST_ROOT, SealedBook.LAST_ROOT);
        }
    }
}
