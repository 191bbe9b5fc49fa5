package yuejie.intake.drop;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuejie.csv.CsvFile;
import yuejie.csv.FileRefusedException;

/** Finds the files of a data drop under the paths that an import was called with. */
public final class DropFinder {

    private static final String LEADS_NOWHERE = "it is a link that leads nowhere";

    private final Map<String, DropFile> files = new LinkedHashMap<>();
    private final List<ControlFile> controls = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private DropFinder() {
    }

    /**
     * Finds and hashes the files.
     *
     * @param paths directories as in section 2 of the data contract, or single files of one
     * @throws NoSuchFileException  if a path does not exist
     * @throws FileRefusedException if a directory's {@code control.csv} is broken
     * @throws IOException          if a directory cannot be listed
     */
    public static DataDrop find(List<Path> paths) throws IOException {
        DropFinder finder = new DropFinder();
        for (Path path : paths) {
            if (Files.notExists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            if (Files.isDirectory(path) && !nameOf(path).endsWith(".csv") && !nameOf(path).endsWith(".csv.gz")) {
                finder.directory(path);
            } else {
                finder.file(path);
            }
        }
        finder.controls.forEach(control -> control.hold(finder.files, finder.warnings));
        return new DataDrop(paths, finder.files.values().stream().sorted(DataDrop.IN_ORDER).toList(),
                finder.warnings);
    }

    private void directory(Path directory) throws IOException {
        Optional<Path> control = Optional.empty();
        for (Path entry : list(directory)) {
            if (isControl(entry)) {
                if (control.isPresent()) {
                    throw new FileRefusedException(entry, "there is a control.csv beside it", "keep one of the two");
                }
                control = Optional.of(entry);
                controls.add(ControlFile.read(directory, entry));
            } else if (nameOf(entry).equals("usage")) {
                usage(entry);
            } else {
                known(entry);
            }
        }
    }

    /** Where the usage files should be and something else is, they are missing: a warning would be too little. */
    private void usage(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            add(new DropName(FileKind.USAGE, "usage", Optional.empty(), Optional.empty()), directory,
                    Optional.of(Files.exists(directory) ? "it is not a directory, as that of the usage files is"
                            : LEADS_NOWHERE));
            return;
        }
        for (Path file : list(directory)) {
            known(file);
        }
    }

    private void known(Path entry) {
        String name = DropName.withoutGz(nameOf(entry));
        if (FileKind.referenceNamed(name).isPresent() || (name.startsWith("usage-") && name.endsWith(".csv"))) {
            file(entry);
        } else {
            warnings.add(entry + " is not a file of a data drop and is left alone; it would be one of "
                    + DropName.VALID);
        }
    }

    private void file(Path path) {
        DropName name = DropName.of(nameOf(path));
        add(name, path, isControl(path) ? Optional.of("it is read with the directory that it lies in; name that")
                : name.against());
    }

    private void add(DropName name, Path path, Optional<String> against) {
        DropFile other = files.get(name.name());
        if (other != null) {
            files.put(name.name(), new DropFile(name.kind(), name.name(), name.day(), path, "", Optional.of(
                    "it came twice: " + other.path() + " and " + path + "; keep one"), Optional.empty()));
            return;
        }
        Optional<String> refusal = against.or(() -> Files.isRegularFile(path) ? Optional.empty()
                : Optional.of(Files.exists(path) ? "it is not a regular file" : LEADS_NOWHERE));
        String sha256 = "";
        if (refusal.isEmpty()) {
            try {
                sha256 = CsvFile.sha256(path);
            } catch (AccessDeniedException e) {
                refusal = Optional.of("it cannot be read: permission denied");
            } catch (IOException e) {
                refusal = Optional.of("it cannot be read: " + e.getMessage());
            }
        }
        files.put(name.name(), new DropFile(name.kind(), name.name(), name.day(), path, sha256, refusal,
                Optional.empty()));
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

    private static String nameOf(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }
}
