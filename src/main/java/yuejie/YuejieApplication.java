package yuejie;

import java.util.Locale;
import java.util.TimeZone;
import yuejie.calendar.BillingZone;
import yuejie.cli.YuejieCommand;

/** Where the program starts. */
public final class YuejieApplication {

    private YuejieApplication() {
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Spring Batch and the log write local times: let them be those of the book.
        TimeZone.setDefault(TimeZone.getTimeZone(BillingZone.OFFSET));
        Locale.setDefault(Locale.ROOT);
        System.exit(YuejieCommand.runAsProcess(arguments));
    }
}
