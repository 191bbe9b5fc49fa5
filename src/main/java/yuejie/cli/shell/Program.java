package yuejie.cli.shell;

import yuejie.settings.ProcessSettings;

/** The program as its commands see it. */
public interface Program {

    /** What has to happen when the process is told to end. */
    Ending ending();

    /** What the process was started with. */
    ProcessSettings settings();
}
