package yuejie;

import yuejie.cli.YuejieCommand;

/** Where the program starts. */
public final class YuejieApplication {

    private YuejieApplication() {
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(YuejieCommand.run(arguments));
    }
}
