package yuejie.cli.console;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yuejie.failure.RefusedException;

/** How a new password comes in: nobody sees it, and no list of processes or commands has it. */
final class PasswordEntry {

    private PasswordEntry() {
    }

    /** The first line of a stream. */
    static String line(InputStream in) {
        try {
            String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is typed twice on a terminal, without being shown.
     *
     * @throws RefusedException if there is no terminal, or the two differ
     */
    static String twice(@Nullable Console terminal, String user) {
        if (terminal == null) {
            throw new RefusedException("There is no terminal to ask for the password on. Nothing was changed; give the"
                    + " password as one line on standard input, with --password-stdin.");
        }
        return twice(prompt -> terminal.readPassword("%s", prompt), user);
    }

    static String twice(Function<String, char @Nullable []> ask, String user) {
        char[] first = ask.apply("Password of " + user + ": ");
        char[] second = first == null ? null : ask.apply("The same again: ");
        if (first == null || !Arrays.equals(first, second)) {
            throw new RefusedException("The two passwords differ. Nothing was changed; call again.");
        }
        return new String(first);
    }
}
