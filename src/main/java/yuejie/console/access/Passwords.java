package yuejie.console.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The passwords of users: which ones are accepted, and how one is checked without being kept. */
public final class Passwords {

    /** The fewest characters of a password. */
    static final int LEAST = 12;

    /** What bcrypt takes in; it does not see what stands behind that. */
    static final int MOST_BYTES = 72;

    private static final int COST = 10;
    private static final Pattern HASH = Pattern.compile("\\$2a\\$10\\$[./A-Za-z0-9]{53}");

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(COST);
    private final String nobodys = hash("nobody has this one");

    /** Why a password is not accepted, in words; empty where it is. */
    public static Optional<String> refusal(String password) {
        if (password.codePointCount(0, password.length()) < LEAST) {
            return Optional.of("The password is too short; it must have " + LEAST + " characters or more.");
        }
        return bytes(password) > MOST_BYTES ? Optional.of("The password is too long; it may have " + MOST_BYTES
                + " bytes in UTF-8.") : Optional.empty();
    }

    /** The hash that is kept of a password. */
    public String hash(String password) {
        return String.valueOf(bcrypt.encode(password));
    }

    /** Whether a password is that of a user; it takes as long where there is no such user. */
    boolean match(Optional<User> user, String password) {
        boolean same = bcrypt.matches(password, user.map(User::hash).orElse(nobodys));
        return same && user.isPresent() && bytes(password) <= MOST_BYTES;
    }

    /** Whether a text is a hash as this class makes it: all take the same time to check. */
    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
