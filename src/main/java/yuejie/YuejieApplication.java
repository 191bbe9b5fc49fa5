package yuejie;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import yuejie.calendar.BillingZone;
import yuejie.cli.YuejieCommand;
import yuejie.settings.ProcessSettings;

/** Where the program starts. */
public final class YuejieApplication {

    private YuejieApplication() {
    }

    /**
     * Runs one command and ends the process with its exit code. When a signal ends the process before that, a running
     * job is stopped at a safe point first.
     */
    public static void main(String[] arguments) {
        // Spring Batch and the log write local times: let them be those of the book.
        TimeZone.setDefault(TimeZone.getTimeZone(BillingZone.OFFSET));
        Locale.setDefault(Locale.ROOT);
        // libraries would take settings of their own from there, or print that they do not
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("h2.") || name.startsWith("logback.")).forEach(System::clearProperty);
        YuejieCommand yuejie = new YuejieCommand(ProcessSettings.of(System.getProperties(), System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(yuejie.ending()::processEnds, "ending"));
        // Chinese must come out right whatever the locale: cron has none
        System.exit(yuejie.run(new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments));
    }
}
