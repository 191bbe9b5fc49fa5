package yuejie.cli.shell;

/** Words with text from outside, fit for a terminal: nothing in them moves its cursor or changes its colours. */
public final class Shown {

    private Shown() {
    }

    /** Words of one line or several. */
    static String words(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\n\t]]", "?");
    }

    /** So many of a thing: {@code 1 file}, {@code 1,200 files}. */
    public static String count(long number, String thing) {
        return String.format("%,d %s%s", number, thing, number == 1 ? "" : "s");
    }

    /** A cell of a table: on one line. */
    public static String cell(String text) {
        return text.replaceAll("\\p{Cc}", "?");
    }
}
