package yuejie.csv;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Decompresses a file and refuses it when it is not sound gzip to its last byte, or when it expands to more than any
 * sound file of its length. {@link GZIPInputStream} alone ends
 * without an error where a complete member is followed by bytes that begin no other member: the rows of a damaged
 * second member would be lost in silence.
 */
final class CsvGzip extends GZIPInputStream {

    private static final int TRAILER = 8;
    /** To how many bytes any file may expand, for each of its compressed bytes and in addition. */
    private static final long RATIO = 200;
    private static final long FREE = 64L << 20;
    private static final long MOST = 4L << 30;
    private static final String AGAIN = "have it written or copied again";

    private final Path file;
    private final CsvSource source;
    private final long stored;
    private long expanded;
    private long countAtFill;

    private CsvGzip(Path file, CsvSource source, long stored) throws IOException {
        super(source, 1 << 16);
        this.file = file;
        this.source = source;
        this.stored = stored;
    }

    /**
     * The most bytes to which a file may expand: 64 MiB and 200 times its compressed size, but not more than 4 GiB.
     * Usage compresses to a quarter, and to a twentieth where all applications have the same numbers.
     *
     * @param stored its compressed size in bytes
     */
    static long mostExpanded(long stored) {
        return Math.min(MOST, FREE + RATIO * Math.min(stored, MOST));
    }

    /** Opens the stream, or refuses the file when it does not begin as gzip does. */
    static CsvGzip open(Path file, CsvSource source, long stored) throws IOException {
        try {
            return new CsvGzip(file, source, stored);
        } catch (EOFException e) {
            throw truncated(file, e);
        } catch (ZipException e) {
            throw new FileRefusedException(file, "not gzip, though its name ends in .gz",
                    "compress it, or take .gz off its name", e);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int n = super.read(target, offset, length);
            if (n < 0 && hasMoreThanTheTrailer()) {
                throw new FileRefusedException(file, "bytes that are not gzip follow the gzip data", AGAIN);
            }
            expanded += Math.max(n, 0);
            if (expanded > mostExpanded(stored)) {
                throw new FileRefusedException(file, "its " + RecordText.grouped(stored)
                        + " compressed bytes expand to more than " + RecordText.grouped(mostExpanded(stored))
                        + " bytes, which is the limit for a file of this size",
                        "have it written again; if it is right, send it uncompressed");
            }
            return n;
        } catch (EOFException e) {
            throw truncated(file, e);
        } catch (ZipException e) {
            throw new FileRefusedException(file, "the gzip data is corrupt (" + e.getMessage() + ")", AGAIN, e);
        }
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        countAtFill = source.count();
    }

    /** At the end: whether anything but the last member's checksum and length came after its data. */
    private boolean hasMoreThanTheTrailer() throws IOException {
        int buffered = inf.getRemaining();
        long taken = source.count() - countAtFill;
        return buffered + taken > TRAILER || source.read() >= 0;
    }

    private static FileRefusedException truncated(Path file, EOFException cause) {
        return new FileRefusedException(file, "the gzip data is truncated", AGAIN, cause);
    }
}
