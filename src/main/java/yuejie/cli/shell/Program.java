package yuejie.cli.shell;

import yuejie.settings.ProcessSettings;

/** The program as its commands see it. */
public interface Program {

    /** What happens when a signal ends the process. */
    Ending ending();

    /** What the process was started with. */
    ProcessSettings settings();
}
