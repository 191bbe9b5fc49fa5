package yuejie.intake.drop;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yuejie.csv.CsvFile;
import yuejie.csv.FileRefusedException;

/**
 * Finds the files of a data drop under the paths that an import was called with. The paths themselves may be links: the
 * operator named them. What lies in a directory may be a link to another place in it; a link that leads out of it is
 * refused, since the directory may be filled by somebody who must not read what the operator can read.
 */
public final class DropFinder {

    private static final String LEADS_NOWHERE = "it is a link that leads nowhere";
    private static final String LEADS_OUT = "it is a link that leads out of the drop; put what it leads to in its"
            + " place, or call again with --follow-links";
    private static final String NOT_REGULAR = "it is not a regular file";

    private final boolean followLinks;
    private final Map<String, DropFile> files = new LinkedHashMap<>();
    private final Map<Path, DropName> misnamed = new LinkedHashMap<>();
    private final List<ControlFile> controls = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private DropFinder(boolean followLinks) {
        this.followLinks = followLinks;
    }

    /**
     * Finds the drops of one call and hashes their files: each directory is a drop of its own, and single files
     * together are one. They come in the order of their {@linkplain DataDrop#day() days}, those without a day first;
     * else in the order in which they were named.
     *
     * @param paths       directories as in section 2 of the data contract, and single files of one
     * @param followLinks whether links in a directory are followed that lead out of it
     * @throws NoSuchFileException  if a path does not exist
     * @throws FileRefusedException if a directory's {@code control.csv} is broken
     * @throws IOException          if a directory cannot be listed
     */
    public static List<DataDrop> drops(List<Path> paths, boolean followLinks) throws IOException {
        List<List<Path>> groups = new ArrayList<>();
        List<Path> single = new ArrayList<>();
        for (Path path : paths) {
            if (isDirectoryOfADrop(path)) {
                groups.add(List.of(path));
            } else {
                if (single.isEmpty()) {
                    groups.add(single);
                }
                single.add(path);
            }
        }
        List<DataDrop> drops = new ArrayList<>();
        for (List<Path> group : groups) {
            drops.add(find(group, followLinks));
        }
        drops.sort(Comparator.comparing(drop -> drop.day().orElse(LocalDate.MIN)));
        return drops;
    }

    /**
     * Finds and hashes the files of one drop.
     *
     * @param paths       directories as in section 2 of the data contract, or single files of one
     * @param followLinks whether links in a directory are followed that lead out of it
     * @throws NoSuchFileException  if a path does not exist
     * @throws FileRefusedException if a directory's {@code control.csv} is broken
     * @throws IOException          if a directory cannot be listed
     */
    static DataDrop find(List<Path> paths, boolean followLinks) throws IOException {
        DropFinder finder = new DropFinder(followLinks);
        for (Path path : paths) {
            if (Files.notExists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            if (isDirectoryOfADrop(path)) {
                finder.directory(path);
            } else {
                finder.file(path);
            }
        }
        finder.misnamed.forEach(finder::addMisnamed);
        finder.controls.forEach(control -> control.hold(finder.files, finder.warnings));
        return new DataDrop(paths, finder.files.values().stream().sorted(DataDrop.IN_ORDER).toList(),
                finder.warnings);
    }

    /** A directory whose name is that of a file is refused as that file. */
    private static boolean isDirectoryOfADrop(Path path) {
        return Files.isDirectory(path)
                && !DropName.withoutGz(nameOf(path).toLowerCase(Locale.ROOT)).endsWith(".csv");
    }

    private void directory(Path directory) throws IOException {
        Optional<Path> within = followLinks ? Optional.empty() : Optional.of(directory.toRealPath());
        Optional<Path> control = Optional.empty();
        for (Path entry : list(directory)) {
            if (DropName.isLike(ControlFile.NAME, nameOf(entry))) {
                checkControl(entry, within);
                if (control.isPresent()) {
                    throw new FileRefusedException(entry, "there is a control.csv beside it", "keep one of the two");
                }
                control = Optional.of(entry);
                controls.add(ControlFile.read(directory, entry));
            } else if (nameOf(entry).equals(DropName.USAGE_DIRECTORY)
                    || (Files.isDirectory(entry) && DropName.isLike(DropName.USAGE_DIRECTORY, nameOf(entry)))) {
                usage(entry, within);
            } else {
                known(entry, within);
            }
        }
    }

    private static void checkControl(Path file, Optional<Path> within) throws IOException {
        if (!isControl(file)) {
            throw new FileRefusedException(file, "its name must be " + ControlFile.NAME, "rename it and call again");
        }
        if (!Files.isRegularFile(file)) {
            throw new FileRefusedException(file, NOT_REGULAR, "mend it and call again");
        }
        if (!isWithin(within, file.toRealPath())) {
            throw new FileRefusedException(file, "it is a link that leads out of the drop",
                    "put what it leads to in its place, or call again with --follow-links");
        }
    }

    /** Where the usage files should be and something else is, they are missing: a warning would be too little. */
    private void usage(Path directory, Optional<Path> within) throws IOException {
        Optional<String> against = Optional.empty();
        if (!nameOf(directory).equals(DropName.USAGE_DIRECTORY)) {
            against = Optional.of("its name must be " + DropName.USAGE_DIRECTORY);
        } else if (!Files.isDirectory(directory)) {
            against = Optional.of(Files.exists(directory) ? "it is not a directory, as that of the usage files is"
                    : LEADS_NOWHERE);
        } else if (!isWithin(within, directory.toRealPath())) {
            against = Optional.of(LEADS_OUT);
        }
        if (against.isPresent()) {
            add(new DropName(FileKind.USAGE, nameOf(directory), Optional.empty(), true, against), directory, within);
            return;
        }
        for (Path file : list(directory)) {
            known(file, within);
        }
    }

    private void known(Path entry, Optional<Path> within) {
        DropName name = DropName.of(nameOf(entry));
        if (!name.ours()) {
            warnings.add(entry + " is not a file of a data drop and is left alone; it would be one of "
                    + DropName.VALID);
        } else if (name.name().equals(DropName.withoutGz(nameOf(entry)))) {
            add(name, entry, within);
        } else {
            misnamed.put(entry, name);
        }
    }

    /** A file that the operator named. */
    private void file(Path path) {
        DropName name = DropName.of(nameOf(path));
        add(isControl(path) ? name.refused("it is read with the directory that it lies in; name that") : name, path,
                Optional.empty());
    }

    /**
     * A file whose name is written differently has the right name in the log of imports, so that the file under the
     * right name mends it, unless that one is in the drop as well.
     */
    private void addMisnamed(Path path, DropName name) {
        add(files.containsKey(name.name()) ? name.asWritten(nameOf(path)) : name, path, Optional.empty());
    }

    private void add(DropName name, Path path, Optional<Path> within) {
        DropFile other = files.get(name.name());
        if (other != null) {
            files.put(name.name(), new DropFile(name.kind(), name.name(), name.day(), path, "", Optional.of(
                    "it came twice: " + other.path() + " and " + path + "; keep one"), Optional.empty()));
            return;
        }
        Optional<String> refusal = name.against().or(() -> Files.isRegularFile(path) ? Optional.empty()
                : Optional.of(Files.exists(path) ? NOT_REGULAR : LEADS_NOWHERE));
        String sha256 = "";
        if (refusal.isEmpty()) {
            try {
                Path real = path.toRealPath();
                if (isWithin(within, real)) {
                    sha256 = CsvFile.sha256(real);
                } else {
                    refusal = Optional.of(LEADS_OUT);
                }
            } catch (AccessDeniedException e) {
                refusal = Optional.of("it cannot be read: permission denied");
            } catch (IOException e) {
                refusal = Optional.of("it cannot be read: " + e.getMessage());
            }
        }
        files.put(name.name(), new DropFile(name.kind(), name.name(), name.day(), path, sha256, refusal,
                Optional.empty()));
    }

    private static boolean isWithin(Optional<Path> within, Path real) {
        return within.map(real::startsWith).orElse(true);
    }

    private static boolean isControl(Path path) {
        return DropName.withoutGz(nameOf(path)).equals(ControlFile.NAME);
    }

    private static List<Path> list(Path directory) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(entries::add);
        }
        entries.sort(null);
        return entries;
    }

    static String nameOf(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }
}
