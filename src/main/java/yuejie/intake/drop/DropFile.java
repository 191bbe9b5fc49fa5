package yuejie.intake.drop;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One file of a data drop.
 *
 * @param kind      what it holds
 * @param name      its name without directory and without {@code .gz}: what tells it from other files
 * @param usageDate the day of a usage file
 * @param path      where it lies
 * @param sha256    the hash of its bytes as they lie there; empty where they could not be read
 * @param refusal   why it cannot be accepted; empty where nothing is known against it
 * @param control   its figures in {@code control.csv}; empty where {@code control.csv} does not name it
 */
public record DropFile(FileKind kind, String name, Optional<LocalDate> usageDate, Path path, String sha256,
        Optional<String> refusal, Optional<Control> control) {

    /** This file, with its control totals. */
    DropFile saidToBe(Control said) {
        return new DropFile(kind, name, usageDate, path, sha256, refusal, Optional.of(said));
    }

    /** This file, refused; a reason that it has already stays. */
    DropFile refused(String why) {
        return new DropFile(kind, name, usageDate, path, sha256, refusal.or(() -> Optional.of(why)), control);
    }
}
