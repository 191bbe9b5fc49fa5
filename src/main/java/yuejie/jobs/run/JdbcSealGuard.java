package yuejie.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.database.JdbcNoBook;
import yuejie.failure.NoBookException;
import yuejie.failure.RefusedException;
import yuejie.seal.JdbcSeals;
import yuejie.seal.SealCopies;
import yuejie.seal.SealPlace;

/**
 * Compares the chain of seals with its copies beside the book, before anything is written: in a book that lost links,
 * money would be taken a second time. Missing copies are no problem: an interrupted run did not write its own.
 */
public final class JdbcSealGuard {

    private final JdbcTemplate jdbc;
    private final JdbcSeals seals;
    private final Path home;

    /** The guard of the book that has its home there. */
    public JdbcSealGuard(JdbcTemplate jdbc, Path home) {
        this.jdbc = jdbc;
        this.seals = new JdbcSeals(jdbc);
        this.home = home;
    }

    /**
     * Checks that the chain has each link of which there is a copy. A copy that cannot be read is left to
     * {@code verify}.
     *
     * @throws RefusedException if it lacks one, or has another one in its place
     */
    public void check() {
        try {
            SealPlace place = place();
            if (!place.ofAnyBook().isEmpty()) {
                Map<Integer, String> chain = chain();
                for (SealCopies.Copy copy : mustAgreeWith(place, chain)) {
                    compare(copy, Optional.ofNullable(chain.get(copy.link())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks that there is a book. Where copies of seals tell of a book that is gone, the words say what to restore.
     *
     * @throws RefusedException if there is none, and copies of its seals are there
     * @throws NoBookException  if there is none, and no copy either
     */
    public void mustExist() {
        try {
            JdbcNoBook.refuse(jdbc);
        } catch (NoBookException e) {
            check();
            throw e;
        }
    }

    /** Where the copies of the book lie. */
    public SealPlace place() {
        return new SealPlace(home, JdbcBookId.of(jdbc));
    }

    /** That the home is also that of another book, in words; empty where it is not. */
    public Optional<String> otherBooks() {
        try {
            Optional<String> book = JdbcBookId.of(jdbc);
            List<String> others = new SealPlace(home, book).others();
            return book.isEmpty() || others.isEmpty() ? Optional.empty()
                    : Optional.of("YUEJIE_HOME is " + home + ", where copies of the seals of the book "
                            + String.join(", ", others) + " lie; the book that is used now is " + book.get()
                            + ". Each book needs a home of its own: set YUEJIE_HOME to the home of this book.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The copies that the chain must agree with. A book without an id is new, or of an older version: it may be a
     * backup of one that got its id later, so copies of every book count that begin with the same link as its chain.
     * A new book on a server may have the home of an embedded book.
     */
    private List<SealCopies.Copy> mustAgreeWith(SealPlace place, Map<Integer, String> chain) throws IOException {
        return place.book().isPresent() || (chain.isEmpty() && isBesideAnEmbeddedBook()) ? place.copies()
                : place.copiesOfBooksThatBeginWith(Optional.ofNullable(chain.get(1)));
    }

    private boolean isBesideAnEmbeddedBook() {
        ConnectionCallback<Boolean> server = JdbcServer::isPostgresql;
        return Boolean.TRUE.equals(jdbc.execute(server)) && Files.isRegularFile(home.resolve("book.mv.db"));
    }

    private void compare(SealCopies.Copy copy, Optional<String> root) throws IOException {
        if (root.isEmpty()) {
            throw refused(
                    "lacks link " + copy.link() + ", which " + copy.file() + " tells of: it is an older state of the"
                            + " book, or a new one");
        }
        Optional<String> copied = copy.root();
        if (copied.isPresent() && !copied.equals(root)) {
            throw refused("has link " + copy.link() + " with the root " + root.get() + ", and " + copy.file()
                    + " tells of the root " + copied.get() + ": the book was begun anew");
        }
    }

    /** The roots of the chain; none where the book has no chain yet. */
    private Map<Integer, String> chain() {
        try {
            return seals.roots();
        } catch (RuntimeException e) {
            if (JdbcNoBook.isWhy(e)) {
                return Map.of();
            }
            throw e;
        }
    }

    private RefusedException refused(String what) {
        ConnectionCallback<String> place = connection -> JdbcServer.isPostgresql(connection)
                ? "at " + JdbcServer.address(connection)
                : "in " + home;
        return new RefusedException("The book " + jdbc.execute(place) + " " + what
                + ", or YUEJIE_HOME is that of another book."
                + " Nothing was changed. Restore the newest backup of the book, or set YUEJIE_HOME to the home of this"
                + " book; to go on without those links, move " + home.resolve("seals") + " away.");
    }
}
