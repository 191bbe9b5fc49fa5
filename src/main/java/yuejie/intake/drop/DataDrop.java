package yuejie.intake.drop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yuejie.csv.CsvSource;

/**
 * What one import reads: the files found, in the order in which they are applied.
 *
 * @param sources  the paths that were named
 * @param files    the files, by kind, then name
 * @param warnings what was found and left alone, one sentence each
 */
public record DataDrop(List<Path> sources, List<DropFile> files, List<String> warnings) {

    static final Comparator<DropFile> IN_ORDER = Comparator.comparing(DropFile::kind)
            .thenComparing(DropFile::name);

    /**
     * Its day: the date in the name of its directory, since a drop that corrects earlier days is a later one; else the
     * earliest day of its usage files; empty where it has neither.
     */
    Optional<LocalDate> day() {
        Optional<LocalDate> named = sources.size() == 1 ? DropName.dayIn(DropFinder.nameOf(sources.get(0)))
                : Optional.empty();
        return named.or(() -> files.stream().flatMap(file -> file.usageDate().stream()).min(Comparator.naturalOrder()));
    }

    /** The paths that were named, in words. */
    public String words() {
        return sources.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    /** The identity of the drop: a hash over the names and contents of its files, and their figures in control.csv. */
    public String hash() {
        MessageDigest digest = CsvSource.sha256();
        for (DropFile file : files) {
            digest.update((file.name() + "\n" + file.sha256() + "\n" + file.refusal().orElse("") + "\n"
                    + file.control().map(control -> control.text() + "\n").orElse(""))
                    .getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
