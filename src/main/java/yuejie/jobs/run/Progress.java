package yuejie.jobs.run;

/** Receives the progress of a run, from several threads. Its methods do nothing where they are not overridden. */
public interface Progress {

    /** Reports to nobody. */
    Progress SILENT = new Progress() {
    };

    /**
     * A phase begins, which ends the one before.
     *
     * @param what  what is counted, in words, for example "applications settled"
     * @param total how many there will be; 0 where that is not known
     */
    default void started(String what, long total) {
    }

    /**
     * More of what is counted is done, and is committed or about to be.
     *
     * @param by how many
     */
    default void advanced(long by) {
    }

    /**
     * The phase has parts, files for example, which are done one by one.
     *
     * @param total how many
     */
    default void parts(int total) {
    }

    /** One more part is done. */
    default void partDone() {
    }

    /** Something was found that does not stop the run, but that the operator should know. */
    default void warning(String sentence) {
    }
}
