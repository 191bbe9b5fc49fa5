package yuejie.csv;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a file as stored, hashed and counted while they pass. */
public final class CsvSource extends InputStream {

    private final InputStream in;
    private final MessageDigest digest = sha256();
    private long count;

    CsvSource(InputStream in) {
        this.in = in;
    }

    /** A new digest. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = in.read(target, offset, length);
        if (n > 0) {
            digest.update(target, offset, n);
            count += n;
        }
        return n;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** How many bytes were read so far. */
    long count() {
        return count;
    }

    /** Reads what is left and gives the digest over everything, in lower-case hex. To be called once. */
    String drain() throws IOException {
        byte[] rest = new byte[1 << 16];
        int n;
        do {
            n = read(rest, 0, rest.length);
        } while (n >= 0);
        return HexFormat.of().formatHex(digest.digest());
    }
}
