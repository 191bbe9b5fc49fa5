package yuejie.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yuejie.file.OwnFiles;

/**
 * Where copies of seals lie beside a book: in the folder {@code seals} of its home, each book's in a folder that is
 * named by the id of the book. Copies that lie in {@code seals} itself were written before books had ids; they count
 * as copies of every book that has this home.
 */
public final class SealPlace {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path seals;
    private final Optional<String> book;

    /**
     * The place in a home.
     *
     * @param home the home
     * @param book the id of the book; empty where there is no book, or where it has no id yet
     */
    public SealPlace(Path home, Optional<String> book) {
        this.seals = home.resolve("seals");
        this.book = book;
    }

    /** The id of the book; empty where there is no book, or where it has no id yet. */
    public Optional<String> book() {
        return book;
    }

    /** The folder of all copies. */
    public Path seals() {
        return seals;
    }

    /** The folder in which the copies of the book are written. It may be missing. */
    public Path own() {
        return book.map(seals::resolve).orElse(seals);
    }

    /** The folders with copies that the book must agree with. They may be missing. */
    public List<Path> folders() {
        return book.isEmpty() ? List.of(seals) : List.of(own(), seals);
    }

    /** The name of a folder, from {@code seals} on. */
    public String name(Path folder) {
        return "seals/" + (folder.equals(seals) ? "" : folder.getFileName() + "/");
    }

    /**
     * The copies that the book must agree with, by their links.
     *
     * @throws IOException if a folder cannot be read
     */
    public List<SealCopies.Copy> copies() throws IOException {
        return copies(folders());
    }

    /**
     * The copies of any book, by their links.
     *
     * @throws IOException if a folder cannot be read
     */
    public List<SealCopies.Copy> ofAnyBook() throws IOException {
        return copiesOfBooksThatBeginWith(Optional.empty());
    }

    /**
     * The copies that a book without an id must agree with, by their links: also those of books that begin with the
     * same link as that book.
     *
     * @param first the root of the first link of the book; empty where it has none, which every book may begin with
     * @throws IOException if a folder cannot be read
     */
    public List<SealCopies.Copy> copiesOfBooksThatBeginWith(Optional<String> first) throws IOException {
        List<Path> folders = new ArrayList<>(folders());
        for (String other : others()) {
            SealCopies.Copy begin = SealCopies.in(seals.resolve(other)).get(0);
            if (first.isEmpty() || (begin.link() == 1 && begin.root().equals(first))) {
                folders.add(seals.resolve(other));
            }
        }
        return copies(folders);
    }

    /**
     * The ids of the other books that have copies here.
     *
     * @throws IOException if a folder cannot be read
     */
    public List<String> others() throws IOException {
        if (!Files.isDirectory(seals)) {
            return List.of();
        }
        List<String> others = new ArrayList<>();
        try (Stream<Path> inside = Files.list(seals)) {
            for (Path folder : inside.sorted().toList()) {
                String name = folder.getFileName().toString();
                if (ID.matcher(name).matches() && !book.equals(Optional.of(name))
                        && !SealCopies.in(folder).isEmpty()) {
                    others.add(name);
                }
            }
        }
        return others;
    }

    /**
     * Moves copies that lie in {@code seals} itself into the folder of the book. Call it only after the book was found
     * to agree with them. A copy stays where the folder has a file of its name.
     *
     * @throws IOException if a file cannot be moved
     */
    public void takeOver() throws IOException {
        if (book.isPresent()) {
            for (SealCopies.Copy copy : SealCopies.in(seals)) {
                Path target = OwnFiles.directories(own()).resolve(copy.file().getFileName());
                if (!Files.exists(target)) {
                    Files.move(copy.file(), target, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }

    private static List<SealCopies.Copy> copies(List<Path> folders) throws IOException {
        List<SealCopies.Copy> copies = new ArrayList<>();
        for (Path folder : folders) {
            copies.addAll(SealCopies.in(folder));
        }
        copies.sort((one, other) -> Integer.compare(one.link(), other.link()));
        return copies;
    }
}
