package yuejie.console.month;

import java.util.Locale;

/** What is of one file on one day, as the book stands now. */
enum CellState {
    /** Its rows are in the book. */
    APPLIED("good", "✓"),
    /** It is the same as a file before, so it was not read. */
    UNCHANGED("good", "="),
    /** Its rows are in the book, without those that were rejected. */
    WITH_REJECTS("look", "!"),
    /** Its rows are in the book, and are far less usage than on the days before. */
    LOW("look", "↓"),
    /** It was begun and not read to its end. */
    UNFINISHED("busy", "…"),
    /** Nothing of it is in the book, and no file of its name came since. */
    REFUSED("bad", "✗"),
    /** Nothing of it is in the book, but a later file of its name came. */
    CAME_AGAIN("none", "~"),
    /** A day that is over has no usage. */
    MISSING("bad", "?"),
    /** A day that is over has no usage, and somebody accepted that. */
    ACCEPTED("look", "a"),
    /** The day is not over. */
    TO_COME("none", "·"),
    /** No such file came; only usage has to come each day. */
    NONE("none", "");

    private final String colour;
    private final String mark;

    CellState(String colour, String mark) {
        this.colour = colour;
        this.mark = mark;
    }

    /** By which kind of colour it is shown. */
    String colour() {
        return colour;
    }

    /** What it is shown with, so that it can be told without its colour. */
    String mark() {
        return mark;
    }

    /** Its name in messages. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
