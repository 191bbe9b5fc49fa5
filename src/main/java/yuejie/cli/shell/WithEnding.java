package yuejie.cli.shell;

/** The program as its commands see it: what has to happen when the process is told to end. */
public interface WithEnding {

    /** How the process ends. */
    Ending ending();
}
