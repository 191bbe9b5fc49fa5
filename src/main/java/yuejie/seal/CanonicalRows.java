package yuejie.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the form in which they are sealed: the form of the exports, but with texts as they are in the book. Fields
 * are joined by commas and quoted only where they hold a comma, a quote, CR or LF; a line feed ends each row; an empty
 * field means null. UTF-8.
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
    public CanonicalRows field(@Nullable String value) {
        separate();
        if (value != null) {
            text.append(isPlain(value) ? value : "\"" + value.replace("\"", "\"\"") + "\"");
        }
        return this;
    }

    /** Adds a field to the row, with the text that {@code toString} gives. */
    public CanonicalRows field(@Nullable Object value) {
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

    /** How many rows, and their SHA-256, as a manifest has them: {@code 38 <hash>}. Other rows begin afterwards. */
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
