package yuejie.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands and the console take turns on an embedded book, and commands go first. */
class BookTurnTest {

    @TempDir
    private Path folder;
    private Path book;

    @BeforeEach
    void nameABook() {
        book = folder.resolve("book.mv.db");
    }

    @Test
    void whereNoConsoleWasEverStartedACommandLeavesNoFileBesideTheBook() throws IOException {
        assertThat(BookTurn.ofCommand(book)).isEmpty();
        assertThat(Files.list(folder)).isEmpty();
    }

    @Test
    void aCommandWaitsUntilTheConsoleHasClosedTheBook() throws Exception {
        try (BookTurn console = BookTurn.ofConsole(book)) {
            assertThat(console.take()).isTrue();
            CompletableFuture<Optional<BookTurn>> command = CompletableFuture
                    .supplyAsync(() -> BookTurn.ofCommand(book));
            assertThatThrownBy(() -> command.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(console.isWanted()).isTrue();
            console.giveBack();
            assertThat(command.get(10, TimeUnit.SECONDS)).isPresent();
            command.get().orElseThrow().close();
            assertThat(console.isWanted()).isFalse();
        }
    }

    @Test
    void theConsoleDoesNotOpenTheBookWhileACommandHasIt() throws IOException {
        try (BookTurn console = BookTurn.ofConsole(book)) {
            BookTurn command = BookTurn.ofCommand(book).orElseThrow();
            assertThat(console.take()).isFalse();
            command.close();
            assertThat(console.take()).isTrue();
        }
    }

    @Test
    void theFileBesideTheBookIsForItsOwnerAlone() throws IOException {
        BookTurn.ofConsole(book).close();
        assertThat(Files.getPosixFilePermissions(folder.resolve("book.mv.db.console-lock"))).extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }
}
