package yuejie.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import yuejie.jobs.RefusedException;

/**
 * Where a book lies. What makes a place unfit for it is said before anything is opened: the embedded database would take
 * such a path for another one, or fail with pages of its own.
 */
final class HomeFolder {

    private static final String EMBEDDED = "jdbc:h2:file:";

    /** What the embedded database takes for the end of a path, and for a separator. */
    private static final List<String> TAKEN = List.of(";", "\\");

    private final Path home;
    private final boolean embedded;

    /**
     * A place.
     *
     * @param database the address of the book's database
     */
    HomeFolder(Path home, String database) {
        this.home = home;
        this.embedded = database.startsWith(EMBEDDED);
    }

    /**
     * Checks that a book can lie there.
     *
     * @throws RefusedException if it cannot
     */
    void check() {
        if (embedded) {
            // where it separates names it is in none of them
            TAKEN.stream().filter(taken -> !taken.equals(home.getFileSystem().getSeparator())).forEach(this::avoid);
        }
        for (Path folder = home; folder != null && !Files.isDirectory(folder); folder = folder.getParent()) {
            require(!isThere(folder), folder, "a directory is needed there");
        }
        for (String name : List.of("rejects", "seals")) {
            Path folder = home.resolve(name);
            require(Files.isDirectory(folder) || !isThere(folder), folder, "a directory is needed there");
        }
        Path book = home.resolve("book.mv.db");
        require(!embedded || Files.isRegularFile(book) || !isThere(book), book, "the file of the book is needed there");
    }

    private void avoid(String taken) {
        if (home.toString().contains(taken)) {
            throw new RefusedException("The embedded book cannot lie in " + home + ": its database takes the " + taken
                    + " for something else. Nothing was changed; set YUEJIE_HOME to a path without it.");
        }
    }

    private void require(boolean fit, Path place, String needed) {
        if (!fit) {
            throw new RefusedException("The book cannot lie in " + home + ": " + place + " is in the way, " + needed
                    + ". Nothing was changed; move it, or set YUEJIE_HOME to another directory.");
        }
    }

    /** Also a link that leads nowhere is in the way. */
    private static boolean isThere(Path place) {
        return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
    }
}
