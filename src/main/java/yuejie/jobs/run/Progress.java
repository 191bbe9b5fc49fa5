package yuejie.jobs.run;

/** Is told how far a run has come. Called from several threads. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void started(String what, long total) {
        }

        @Override
        public void advanced(long by) {
        }

        @Override
        public void parts(int total) {
        }

        @Override
        public void partDone() {
        }

        @Override
        public void warning(String sentence) {
        }
    };

    /**
     * A phase begins, which ends the one before.
     *
     * @param what  what is counted, in words, for example "applications settled"
     * @param total how many there will be; 0 where that is not known
     */
    void started(String what, long total);

    /** So many more are done, and committed or about to be. */
    void advanced(long by);

    /** The phase has so many parts, files for example, which are done one by one. */
    void parts(int total);

    /** One more part is done. */
    void partDone();

    /** Something was found that does not stop the run but that somebody should know. */
    void warning(String sentence);
}
