package yuejie.text;

/** Text from outside made safe to keep, print and open: no control characters, no line ends. */
public final class Escaped {

    private static final int LONGEST_QUOTED = 80;

    private Escaped() {
    }

    public static String text(String raw) {
        StringBuilder escaped = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                        escaped.append(String.format("\\u%04X", c));
                    } else {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** A value in quotes for a message, shortened where it is long. */
    public static String quoted(String value) {
        int characters = value.codePointCount(0, value.length());
        boolean isLong = characters > LONGEST_QUOTED;
        String shown = isLong ? value.substring(0, value.offsetByCodePoints(0, LONGEST_QUOTED)) : value;
        return "'" + text(shown) + (isLong ? "…' (" + characters + " characters)" : "'");
    }
}
