package yuejie.text;

/**
 * Text from outside as a cell of a CSV file. A spreadsheet runs what begins like a formula; with an apostrophe before
 * it, it is text. A text that begins with an apostrophe gets one more, so that without its first one it is the text as
 * it was.
 */
public final class InertText {

    private static final String BEGIN_A_FORMULA = "=+-@＝＋－＠";
    private static final String BEGIN_ANOTHER_TEXT = "'\t\r\n";

    private InertText() {
    }

    /** The text, marked where it has to be. */
    public static String of(String text) {
        return isToBeMarked(text) ? "'" + text : text;
    }

    private static boolean isToBeMarked(String text) {
        int length = text.length();
        if (length > 0 && BEGIN_ANOTHER_TEXT.indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        int c = 0;
        for (int i = 0; i < length; i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (isSeen(c)) {
                return BEGIN_A_FORMULA.indexOf(c) >= 0;
            }
        }
        return false;
    }

    private static boolean isSeen(int c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT;
    }
}
