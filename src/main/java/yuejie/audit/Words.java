package yuejie.audit;

import java.util.List;
import java.util.Optional;
import yuejie.seal.Manifest;

/** Puts into words what findings have in common. */
public final class Words {

    private static final int DIGITS_SHOWN = 12;
    private static final int MOST_NAMED = 5;

    private Words() {
    }

    /** How a line of a manifest differs from the rows; empty where it does not. */
    public static Optional<String> differ(Manifest manifest, String key, String now) {
        String sealed = manifest.value(key).orElse("");
        return now.equals(sealed) ? Optional.empty() : Optional.of("'" + key + "' is " + brief(now) + ", sealed was "
                + brief(sealed.isEmpty() ? "nothing" : sealed));
    }

    /** The first digits of each hash in a text. */
    static String brief(String text) {
        return text.replaceAll("\\b([0-9a-f]{" + DIGITS_SHOWN + "})[0-9a-f]{52}\\b", "$1…");
    }

    /** The first of some names. */
    public static String first(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)))
                + (names.size() > MOST_NAMED ? ", …" : "");
    }

    /** A count with its noun, whose plural ends in s. */
    public static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
