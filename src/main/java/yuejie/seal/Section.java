package yuejie.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The digest of one kind of rows over many owners (applications, accounts): the SHA-256 of one line for each owner that
 * has any, {@code <owner> <digest of its rows, in hexadecimal>}, in the order in which they are added.
 */
public final class Section {

    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest sha256 = Sha256.digest();
    private long rows;

    /**
     * Adds an owner's rows.
     *
     * @param owner  the owner's visible name
     * @param count  how many rows
     * @param digest their digest; null where there is none
     */
    public void add(String owner, long count, byte @Nullable [] digest) {
        if (digest != null) {
            sha256.update((owner + ' ' + HEX.formatHex(digest) + '\n').getBytes(StandardCharsets.UTF_8));
            rows += count;
        }
    }

    /** How many rows, and the digest of all, as a manifest has them: {@code 38 <hash>}. The section is empty then. */
    public String sum() {
        String sum = rows + " " + HEX.formatHex(sha256.digest());
        rows = 0;
        return sum;
    }
}
