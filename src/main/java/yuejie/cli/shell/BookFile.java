package yuejie.cli.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yuejie.failure.RefusedException;

/**
 * The file of an embedded book, looked at before it is opened and when it cannot be opened. Its header stands at its
 * beginning, twice: {@code H:2,block:25,…,clean:1,…,format:3,…}. The block, in hexadecimal, is where the last part of
 * the file begins; after an orderly end ({@code clean:1}) that is exact. Where the database finds no part at all, it
 * would begin a new book.
 */
final class BookFile {

    private static final Pattern HEADER = Pattern.compile("H:2,([\\w:,]*)");
    private static final String PART = "chunk:";
    private static final String FORMAT = "3";
    private static final int BLOCK = 4096;
    private static final int HEADERS = 2 * BLOCK;
    private static final int HEXADECIMAL = 16;

    private final Path file;

    /** A file that may be missing. */
    BookFile(Path file) {
        this.file = file;
    }

    /**
     * Checks that it can be the file of a book.
     *
     * @throws RefusedException if it is there and is none, or may not be read
     */
    void check() {
        if (!Files.exists(file)) {
            return;
        }
        if (!Files.isReadable(file)) {
            throw new RefusedException(file + " cannot be read: permission denied. Nothing was changed; let this user"
                    + " read it, then call again.");
        }
        String header = header();
        if (header.isEmpty()) {
            throw new RefusedException(damaged("does not begin as the file of a book does"));
        }
        if (!value(header, "format", FORMAT).equals(FORMAT)) {
            throw new RefusedException(damaged("is in a format that this version of the program does not read"));
        }
        try (SeekableByteChannel content = Files.newByteChannel(file)) {
            long last = Long.parseLong(value(header, "block", "0"), HEXADECIMAL) * BLOCK;
            boolean clean = value(header, "clean", "").equals("1");
            if (clean && last + BLOCK > Files.size(file)) {
                throw new RefusedException(damaged("was cut: it has " + Files.size(file) + " bytes, and its"
                        + " last part begins at " + last));
            }
            if (clean ? !beginsAPart(content, last) : !holdsAPart(content)) {
                throw new RefusedException(damaged("is damaged"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether any part begins in the file. A file of the headers alone is of a book that was never filled. */
    private static boolean holdsAPart(SeekableByteChannel content) throws IOException {
        boolean found = content.size() <= HEADERS;
        for (long at = HEADERS; !found && at < content.size(); at += BLOCK) {
            found = beginsAPart(content, at);
        }
        return found;
    }

    private static boolean beginsAPart(SeekableByteChannel content, long at) throws IOException {
        ByteBuffer begin = ByteBuffer.allocate(PART.length());
        content.position(at).read(begin);
        return new String(begin.array(), StandardCharsets.ISO_8859_1).equals(PART);
    }

    /** That the file cannot be read, and what to do. */
    String damaged(String why) {
        String header = header();
        return "The book cannot be read: " + file + " " + why + "."
                + (header.isEmpty() ? "" : " It was written by " + writer(value(header, "format", "?")) + ".")
                + " Nothing was changed; restore that file from a backup. What was exported can be verified without it:"
                + " yuejie verify --month YYYY-MM --exports DIR";
    }

    private static String writer(String format) {
        String versions = switch (format) {
            case "1" -> "H2 1.4";
            case "2" -> "H2 2.0 or 2.1";
            case "3" -> "H2 2.2 or later";
            default -> "another version of H2";
        };
        return versions + " (format " + format + ")";
    }

    /** The first header that can be read; empty where there is none. */
    private String header() {
        try (InputStream content = Files.newInputStream(file)) {
            Matcher header = HEADER.matcher(new String(content.readNBytes(HEADERS), StandardCharsets.ISO_8859_1));
            return header.find() && header.start() % BLOCK == 0 ? header.group(1) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String value(String header, String name, String otherwise) {
        Matcher value = Pattern.compile("(?:^|,)" + name + ":(\\w+)").matcher(header);
        return value.find() ? value.group(1) : otherwise;
    }
}
