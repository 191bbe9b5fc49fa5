package yuejie.crash;

/**
 * One disturbance of one command, and what came of it.
 *
 * @param database the database
 * @param stage    the command's stage
 * @param kind     the kind of disturbance
 * @param what     the crash point and how often it was come to; or the seed
 * @param kills    how many processes were killed or stopped on the way
 * @param result   {@code same}, or what differed
 */
record Cell(String database, String stage, Kind kind, String what, int kills, String result) {

    /** The kinds of disturbance. */
    enum Kind {
        /** Killed at a crash point; at every other one once more when it comes there again. */
        POINT,
        /** Killed from outside after a random time, once to three times in a row. */
        RANDOM,
        /** Told to stop after a random time. */
        STOP,
        /** Started twice at the same moment. */
        TWINS
    }

    static final String SAME = "same";

    /** What tells it from all others. */
    String key() {
        return String.join(",", database, stage, kind.name(), what);
    }

    String line() {
        return key() + "," + kills + "," + result;
    }

    static Cell parse(String line) {
        String[] fields = line.split(",", 6);
        return new Cell(fields[0], fields[1], Kind.valueOf(fields[2]), fields[3], Integer.parseInt(fields[4]),
                fields[5]);
    }
}
