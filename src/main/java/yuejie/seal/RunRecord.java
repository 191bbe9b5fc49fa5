package yuejie.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who made a link, and how the run went that the link ends. The root of a link does not cover this record: equal books
 * have equal roots, whoever made them. A second hash, the run root, covers the root and the record.
 *
 * @param execution the job execution; 0 where no job ran
 * @param at        when the link was made
 * @param user      the user of the operating system
 * @param lines     the lines of the record, in their order
 */
public record RunRecord(long execution, OffsetDateTime at, String user, Map<String, String> lines) {

    private static final Path LINUX_HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    /** A record of this process, now. */
    public static RunRecord ofThisProcess(long execution) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        String user = currentUser();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("at", now.truncatedTo(ChronoUnit.SECONDS).toInstant().toString());
        lines.put("by", user);
        lines.put("host", host());
        lines.put("process", Long.toString(ProcessHandle.current().pid()));
        lines.put("program", program());
        return new RunRecord(execution, now, user, lines);
    }

    /** The record with a further line. */
    public RunRecord with(String key, String value) {
        lines.put(key, value);
        return this;
    }

    /** The user of the operating system who runs this. */
    public static String currentUser() {
        return System.getProperty("user.name");
    }

    /** The version of this program. */
    public static String program() {
        return Optional.ofNullable(RunRecord.class.getPackage().getImplementationVersion()).orElse("not packaged");
    }

    /** The name of this machine, without a question to the network. */
    public static String host() {
        try {
            return Files.readString(LINUX_HOST_NAME).strip();
        } catch (IOException e) {
            return Optional.ofNullable(System.getenv("COMPUTERNAME")).or(() -> Optional.ofNullable(System.getenv(
                    "HOSTNAME"))).orElse("unknown");
        }
    }
}
