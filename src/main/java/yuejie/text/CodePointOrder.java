package yuejie.text;

import java.util.Comparator;

/** Text character by character, by code point, as the rulebook asks; Java itself compares UTF-16 units. */
public enum CodePointOrder implements Comparator<String> {
    /** The one order of text. */
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int i = 0;
        while (i < left.length() && i < right.length()) {
            int a = left.codePointAt(i);
            int b = right.codePointAt(i);
            if (a != b) {
                return Integer.compare(a, b);
            }
            i += Character.charCount(a);
        }
        return Integer.compare(left.length(), right.length());
    }
}
