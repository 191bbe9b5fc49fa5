package yuejie.crash;

import yuejie.scenario.BookRunner;

/**
 * A command on a book that is prepared for it.
 *
 * @param name     what it is called in the matrix
 * @param prepared the book before the command; it is copied, never changed
 * @param command  the command
 * @param exitCode how the command ends when nothing disturbs it
 * @param outcome  what the book has come to then
 * @param millis   how long the command took then
 */
record Stage(String name, BookRunner prepared, String[] command, int exitCode, Outcome outcome, long millis) {

    private static final int REFUSED = 3;

    /**
     * Whether a run of the command ended as it has to: as the first one, or, where the command was carried out before,
     * with the words that there is nothing left to do.
     */
    boolean endedWell(Yuejie.Ended ended) {
        return ended.exitCode() == exitCode || ended.exitCode() == REFUSED && ended.err().contains(" is held already");
    }
}
