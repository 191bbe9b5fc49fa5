package yuejie.intake;

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
 */
public record DropFile(FileKind kind, String name, Optional<LocalDate> usageDate, Path path, String sha256,
                       Optional<String> refusal) {
}
