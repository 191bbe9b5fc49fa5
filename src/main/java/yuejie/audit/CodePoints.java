package yuejie.audit;

import java.util.Arrays;
import java.util.Comparator;

/** Text by code point. Java itself compares UTF-16 units, which puts the rare characters above U+FFFF too early. */
public final class CodePoints {

    public static final Comparator<String> ORDER = (left, right) -> {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        return Arrays.compare(a, b);
    };

    private CodePoints() {
    }
}
