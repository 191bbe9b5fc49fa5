package yuejie.jobs.run;

/** Is told how far a run has come. Called from several threads. By itself, it does nothing. */
public interface Progress {

    /** Tells nobody. */
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

    /** So many more are done, and committed or about to be. */
    default void advanced(long by) {
    }

    /** The phase has so many parts, files for example, which are done one by one. */
    default void parts(int total) {
    }

    /** One more part is done. */
    default void partDone() {
    }

    /** Something was found that does not stop the run but that somebody should know. */
    default void warning(String sentence) {
    }
}
