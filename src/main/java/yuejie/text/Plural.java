package yuejie.text;

/** How many there are of a thing, in words: one file, two files. */
public final class Plural {

    private Plural() {
    }

    /** So many of a thing whose plural ends in s: {@code 1 file}, {@code 1,200 files}. */
    public static String of(long number, String thing) {
        return String.format("%,d %s%s", number, thing, number == 1 ? "" : "s");
    }
}
