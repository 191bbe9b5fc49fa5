package yuejie.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and directories that only their owner may read and write. What is there already keeps its mode. On a file
 * system that knows no modes, they are made as others are.
 */
public final class OwnFiles {

    private static final int ALL = 0777;

    private OwnFiles() {
    }

    /**
     * Makes a directory, and those above it, where they are missing.
     *
     * @throws IOException if one cannot be made
     */
    public static Path directories(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Path parent = directory.toAbsolutePath().getParent();
            if (parent != null) {
                directories(parent);
            }
            try {
                Files.createDirectory(directory, mode(directory, "rwx------"));
            } catch (FileAlreadyExistsException e) {
                // another process made it in between
                if (!Files.isDirectory(directory)) {
                    throw e;
                }
            }
        }
        return directory;
    }

    /**
     * Opens a file for writing, from its beginning; it is made where it is missing.
     *
     * @throws IOException if it cannot be opened
     */
    public static OutputStream output(Path file) throws IOException {
        return Channels.newOutputStream(Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE,
                StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING), mode(file, "rw-------")));
    }

    /**
     * Opens a file for writing at its end; it is made where it is missing. What one call writes stays together, also
     * where several write.
     *
     * @throws IOException if it cannot be opened
     */
    public static OutputStream appending(Path file) throws IOException {
        return Channels.newOutputStream(Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE,
                StandardOpenOption.APPEND), mode(file, "rw-------")));
    }

    /**
     * Opens a file for writing text in UTF-8, as {@link #output} does.
     *
     * @throws IOException if it cannot be opened
     */
    public static BufferedWriter writer(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(output(file), StandardCharsets.UTF_8.newEncoder()));
    }

    /**
     * Gives a file the mode of the file that it will replace.
     *
     * @throws IOException if that is not possible
     */
    public static void takeMode(Path file, Path replaced) throws IOException {
        if (hasModes(file)) {
            Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(replaced));
        }
    }

    /**
     * The mode of a file or directory, as {@code chmod} takes it: 0640, for example; 0 where its file system has none.
     *
     * @throws IOException if it cannot be read
     */
    public static int mode(Path path) throws IOException {
        return hasModes(path) ? (Integer) Files.getAttribute(path, "unix:mode") & ALL : 0;
    }

    /**
     * Gives a file or directory a mode, as {@code chmod} does; nothing where its file system has none.
     *
     * @throws IOException if that is not possible
     */
    public static void setMode(Path path, int mode) throws IOException {
        if (hasModes(path)) {
            Files.setAttribute(path, "unix:mode", mode);
        }
    }

    private static boolean hasModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    private static FileAttribute<?>[] mode(Path path, String mode) {
        return hasModes(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
