package yuejie.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A broken file, and what is known of it.
 *
 * @param path    its path in the drop, without {@code .gz}
 * @param bytes   what is written
 * @param plain   what it says, decompressed, where its lines are as they were before the file as a whole was changed
 * @param suffix  what its name ends in, after {@code .csv}
 * @param kinds   how it was broken
 * @param whole   how it was changed as a whole
 * @param refused whether nothing of it may be applied
 * @param touched the applications of whose rows nothing is promised
 * @param records how many records it has, where that is known
 */
record Mutant(String path, byte[] bytes, String plain, String suffix, List<String> kinds, FileMutation whole,
        boolean refused, Set<Integer> touched, OptionalLong records) {

    private static final int MOST_ROW_MUTATIONS = 3;
    private static final int FEW_VICTIMS = 6;
    private static final int BIG_ONES_IN = 2;

    /**
     * Breaks a file. Of one that decides on the month, only the rows of a few applications, or all of it.
     *
     * @param sound its lines as they should be
     */
    static Mutant of(String path, List<String> sound, Random random) {
        boolean careful = SoundDrop.isOfTheMonth(path);
        MutantFile file = new MutantFile(sound, careful ? FEW_VICTIMS : SoundDrop.APPLICATIONS, random);
        FileMutation whole = random.nextInt(3) > 0 ? FileMutation.NONE : file(path, careful, random);
        int rowMutations = whole == FileMutation.NONE ? 1 + random.nextInt(MOST_ROW_MUTATIONS) : random.nextInt(2);
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < rowMutations && !kinds.contains(RowMutation.CUT_FILE_IN_A_ROW.name()); i++) {
            RowMutation mutation = RowMutation.values()[random.nextInt(RowMutation.values().length)];
            mutation.breakRows(file, random);
            kinds.add(mutation.name());
        }
        if (whole != FileMutation.NONE) {
            kinds.add(whole.name());
        }
        if (whole.fate() == FileMutation.Fate.ANY) {
            file.touchAll();
        }
        return new Mutant(path, whole.changed(file.bytes(), random), file.text(), whole.suffix(), kinds, whole,
                whole.fate() == FileMutation.Fate.REFUSED || whole.fate() == FileMutation.Fate.SOUND && !file.isUtf8(),
                file.touched(), whole.fate() == FileMutation.Fate.SOUND ? file.records() : OptionalLong.empty());
    }

    private static FileMutation file(String path, boolean careful, Random random) {
        List<FileMutation> choices = Stream.of(FileMutation.values()).filter(mutation -> mutation != FileMutation.NONE)
                .filter(mutation -> !careful || mutation.fate() != FileMutation.Fate.ANY)
                .filter(mutation -> mutation.isFor(path))
                .filter(mutation -> !mutation.isBig() || random.nextInt(BIG_ONES_IN) == 0).toList();
        return choices.get(random.nextInt(choices.size()));
    }

    /** Whether its lines are counted as they stand in {@link #plain}. */
    boolean hasPlainLines() {
        return records.isPresent() && whole != FileMutation.BLANK_LINES && whole != FileMutation.CRLF;
    }

    /** Writes it into a drop. */
    void write(Path drop) {
        Path target = drop.resolve(path + suffix);
        try {
            Files.createDirectories(target.getParent());
            switch (whole) {
                case LINK_OUT -> link(target, drop.resolveSibling("outside").resolve(name()));
                case LINK_WITHIN -> link(target, drop.resolve("inside").resolve(name()));
                case NAMED_IN_CAPITALS -> Files.write(target.resolveSibling(name().toUpperCase(Locale.ROOT)), bytes);
                default -> Files.write(target, bytes);
            }
            if (whole == FileMutation.PLAIN_AND_GZIP) {
                Files.write(drop.resolve(path + ".gz"), Bytes.gzip(bytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void link(Path link, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(link, Files.write(file, bytes));
    }

    /** Its name, as the log of imports has it. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
