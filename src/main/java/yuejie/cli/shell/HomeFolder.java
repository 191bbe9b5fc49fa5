package yuejie.cli.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import yuejie.failure.RefusedException;
import yuejie.file.OwnFiles;
import yuejie.seal.SealCopies;
import yuejie.seal.SealPlace;
import yuejie.settings.DatabaseAddress;

/**
 * Where a book is kept. A place where no book can be kept is refused before anything is opened: the embedded database
 * would use another path, or fail with a long stack trace.
 */
final class HomeFolder {

    /** What the embedded database takes for the end of a path, and for a separator. */
    private static final List<String> TAKEN = List.of(";", "\\");

    /** The bits of a mode by which the group or others enter a directory, and read or write a file. */
    private static final int ENTERED_BY_OTHERS = 011;
    private static final int OPEN_TO_OTHERS = 066;

    private final Path home;
    private final Path seals;
    private final DatabaseAddress database;
    private final boolean embedded;

    /**
     * A place.
     *
     * @param database the address of the book's database
     */
    HomeFolder(Path home, DatabaseAddress database) {
        this.home = home;
        this.seals = home.resolve("seals");
        this.database = database;
        this.embedded = database.isEmbedded();
    }

    /**
     * Checks that a book can be kept there.
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
        if (embedded) {
            Path book = database.file();
            require(Files.isRegularFile(book) || !isThere(book), book, "the file of the book is needed there");
            mustNotBeEmptied(book);
            new BookFile(book).check();
        }
    }

    /**
     * Checks that this user may write there: rejected rows and copies of seals, and the embedded book.
     *
     * @throws RefusedException if not
     */
    void mustBeWritable() {
        Path there = home;
        for (Path parent = home.getParent(); !Files.exists(there) && parent != null; parent = parent.getParent()) {
            there = parent;
        }
        for (Path each : List.of(there, seals, home.resolve("rejects"))) {
            mustBeWritable(each);
        }
        if (embedded) {
            mustBeWritable(database.file());
        }
    }

    /**
     * That others may read or change what lies there, and what to do, in words; empty where they may not. What lies in
     * a directory that is closed to them does not matter.
     */
    Optional<String> openToOthers() {
        try {
            Path file = embedded ? database.file().toAbsolutePath() : home.resolve("yuejie.yaml");
            Path folder = Objects.requireNonNull(file.getParent());
            if (!Files.isDirectory(folder) || (OwnFiles.mode(folder) & ENTERED_BY_OTHERS) == 0) {
                return Optional.empty();
            }
            List<String> open = new ArrayList<>();
            for (Path part : List.of(file, seals, home.resolve("rejects"))) {
                if (Files.exists(part) && (OwnFiles.mode(part) & OPEN_TO_OTHERS) != 0) {
                    open.add(words(part));
                }
            }
            return open.isEmpty() ? Optional.empty()
                    : Optional.of("Others on this machine may read the book: " + words(folder) + ", "
                            + String.join(", ", open) + ". To close it to them: chmod go= " + folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(Path place) throws IOException {
        return String.format("%s has the mode %04o", place, OwnFiles.mode(place));
    }

    private void mustBeWritable(Path place) {
        if (Files.exists(place) && !Files.isWritable(place)) {
            throw notWritable(place + ": permission denied");
        }
    }

    private RefusedException notWritable(String why) {
        return new RefusedException("The book in " + home + " cannot be written: " + why + ". Nothing was changed; let"
                + " this user write there, or set YUEJIE_HOME to another directory.");
    }

    /**
     * Makes the directories of an embedded book, where they are missing.
     *
     * @throws RefusedException if one cannot be made
     */
    void make() {
        if (embedded) {
            try {
                OwnFiles.directories(home);
                OwnFiles.directories(Objects.requireNonNull(database.file().toAbsolutePath().getParent()));
            } catch (IOException e) {
                throw notWritable(e instanceof AccessDeniedException ? e.getMessage() + ": permission denied"
                        : e.getMessage() + ": it cannot be made");
            }
        }
    }

    /**
     * The embedded database would begin a new book in an empty file, and what was settled and taken would be so again.
     */
    private void mustNotBeEmptied(Path book) {
        try {
            boolean emptied = Files.exists(book) && Files.size(book) == 0;
            if (!emptied && Files.exists(book)) {
                return;
            }
            List<SealCopies.Copy> copies = new SealPlace(home, Optional.empty()).ofAnyBook();
            if (!copies.isEmpty()) {
                SealCopies.Copy last = copies.get(copies.size() - 1);
                throw new RefusedException(
                        (emptied ? "The book in " + home + " was emptied: " + book + " has 0 bytes, and "
                                : "There is no book in " + home + ", but ") + last.file() + " is a copy of its link "
                                + last.link() + ". Nothing was changed; restore " + book
                                + " from a backup. To begin a new book, set"
                                + " YUEJIE_HOME to another directory, or move " + (emptied ? book + " and " : "")
                                + seals + " away.");
            }
            if (emptied) {
                throw new RefusedException("The book in " + home + " was emptied: " + book + " has 0 bytes. Nothing was"
                        + " changed; restore that file from a backup. If nothing was ever imported there, remove it.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void avoid(String taken) {
        if (home.toString().contains(taken)) {
            throw new RefusedException("The embedded book cannot be kept in " + home + ": its database does not accept "
                    + taken + " in a path. Nothing was changed; set YUEJIE_HOME to a path without it.");
        }
    }

    private void require(boolean fit, Path place, String needed) {
        if (!fit) {
            throw new RefusedException("The book cannot be kept in " + home + ": " + place + " is in the way, " + needed
                    + ". Nothing was changed; move it, or set YUEJIE_HOME to another directory.");
        }
    }

    /** Also a link that leads nowhere is in the way. */
    private static boolean isThere(Path place) {
        return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
    }
}
