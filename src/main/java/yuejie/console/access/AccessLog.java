package yuejie.console.access;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yuejie.calendar.BillingZone;
import yuejie.failure.RefusedException;
import yuejie.file.OwnFiles;

/**
 * Who logged in, and who was refused: a file to which a line is added for each, with time, event, name and address. The
 * file is opened for each line, so that it can be moved away at any time. No password and no session is in it.
 */
final class AccessLog {

    /** What happened. */
    enum Event {
        /** Somebody logged in. */
        LOGIN,
        /** A name with a wrong password, or a login elsewhere that failed. */
        REFUSED,
        /** Logins wait, as too many were refused; said once for each wait. */
        SLOWED,
        /** Somebody logged out. */
        LOGOUT,
        /** A login ended by itself: unused, too old, or its user was changed or removed; or the console ended. */
        EXPIRED,
        /** Somebody asked for a page that their roles do not see. */
        FORBIDDEN
    }

    private static final int LONGEST_NAME = 100;

    private final Path file;
    private final Clock clock;

    /**
     * A log.
     *
     * @throws RefusedException if nothing can be written there
     */
    AccessLog(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                OwnFiles.directories(folder);
            }
            OwnFiles.appending(file).close();
        } catch (IOException e) {
            throw new RefusedException("The access log " + file + " cannot be written: " + e.getClass().getSimpleName()
                    + ". Set YUEJIE_CONSOLE_ACCESSLOG to a file that can.");
        }
    }

    /**
     * Adds a line.
     *
     * @param name    the name that was given
     * @param address where the request came from
     */
    void add(Event event, String name, @Nullable String address) {
        String time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(BillingZone.OFFSET));
        String line = time + " " + event.name().toLowerCase(Locale.ROOT) + " " + escaped(name) + " "
                + escaped(address == null ? "" : address) + "\n";
        try (OutputStream out = OwnFiles.appending(file)) {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name on one line, without blanks, that no terminal obeys: other characters as {@code \}{@code u0020}. */
    static String escaped(String name) {
        StringBuilder safe = new StringBuilder();
        name.chars().limit(LONGEST_NAME).forEach(each -> {
            if (each < 128 && (Character.isLetterOrDigit(each) || "._@-:".indexOf(each) >= 0)) {
                safe.append((char) each);
            } else {
                safe.append(String.format("\\u%04x", each));
            }
        });
        return safe.isEmpty() ? "-" : safe + (name.length() > LONGEST_NAME ? "..." : "");
    }
}
