package yuejie.cli.shell;

/** Words with text from outside, fit for a terminal: nothing in them moves its cursor or changes its colours. */
public final class Shown {

    private Shown() {
    }

    /** Words of one line or several. */
    static String words(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\n\t]]", "?");
    }

    /** A cell of a table: on one line. */
    public static String cell(String text) {
        return text.replaceAll("\\p{Cc}", "?");
    }
}
