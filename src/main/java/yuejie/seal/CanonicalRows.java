package yuejie.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Rows in the one form in which they are sealed: that of the exports, but with texts as they stand in the book. Fields
 * are joined by commas and quoted only where they hold a comma, a quote, CR or LF; a line feed ends each row; nothing
 * stands for null. UTF-8.
 *
 * <p>Not for several threads at once.
 */
public final class CanonicalRows {

    private static final int MOST_WAITING = 1 << 13;

    private final MessageDigest sha256 = Sha256.digest();
    private final StringBuilder text = new StringBuilder();
    private boolean atStart = true;
    private long rows;

    /** Adds a field to the row. */
    public CanonicalRows field(String value) {
        separate();
        if (value != null) {
            text.append(isPlain(value) ? value : "\"" + value.replace("\"", "\"\"") + "\"");
        }
        return this;
    }

    /** Adds a field to the row; its text is that of {@code toString}. */
    public CanonicalRows field(Object value) {
        return field(value == null ? null : value.toString());
    }

    /** Adds a field to the row. */
    public CanonicalRows field(long value) {
        separate();
        text.append(value);
        return this;
    }

    /** Ends the row. */
    public CanonicalRows end() {
        text.append('\n');
        atStart = true;
        rows++;
        if (text.length() > MOST_WAITING) {
            hash();
        }
        return this;
    }

    /** The SHA-256 of the rows. With the next field, other rows begin. */
    public byte[] digest() {
        hash();
        rows = 0;
        return sha256.digest();
    }

    /** How many rows, and their SHA-256, as a manifest says it: {@code 38 <hash>}. Other rows begin. */
    public String sum() {
        long count = rows;
        return count + " " + HexFormat.of().formatHex(digest());
    }

    private void hash() {
        sha256.update(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    private void separate() {
        if (!atStart) {
            text.append(',');
        }
        atStart = false;
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return false;
            }
        }
        return true;
    }
}
