package yuejie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The most memory that a process held, as far as it was looked at. Linux keeps a high-water mark itself; elsewhere it
 * is the greatest of what {@code ps} said.
 */
final class PeakMemory {

    private static final Pattern HIGH_WATER = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d+)\\s*");

    private final long pid;
    private final Path status;
    private final boolean linux = Files.exists(Path.of("/proc/self/status"));
    private long kib;

    PeakMemory(long pid) {
        this.pid = pid;
        this.status = Path.of("/proc", Long.toString(pid), "status");
    }

    void look() throws IOException {
        Matcher matcher = linux ? HIGH_WATER.matcher(statusText()) : NUMBER.matcher(residentText());
        if (matcher.find()) {
            kib = Math.max(kib, Long.parseLong(matcher.group(1)));
        }
    }

    long kib() {
        return kib;
    }

    /** Nothing where the process has just ended. */
    private String statusText() {
        try {
            return Files.readString(status);
        } catch (IOException e) {
            return "";
        }
    }

    private String residentText() throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        return new String(ps.getInputStream().readAllBytes());
    }
}
