package yuejie.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import yuejie.file.OwnFiles;

/**
 * The links of the chain as files beside the book, one for each. Copies of these files stay as they are when somebody
 * changes the book.
 */
public final class SealFiles {

    private final Path directory;
    private final ZoneOffset zone;

    /**
     * Files in a directory.
     *
     * @param directory where the files are written; made where it is missing
     * @param zone      in which times are written
     */
    public SealFiles(Path directory, ZoneOffset zone) {
        this.directory = directory;
        this.zone = zone;
    }

    /**
     * Writes the files that are missing, each whole or not at all. A file that is there stays as it is.
     *
     * @throws IOException if writing fails
     */
    public void writeMissing(List<Link> chain) throws IOException {
        for (Link link : chain) {
            Path target = directory.resolve(name(link));
            if (!Files.exists(target)) {
                OwnFiles.directories(directory);
                Path unfinished = directory.resolve(target.getFileName() + ".part");
                write(link, unfinished);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static String name(Link link) {
        return String.format(Locale.ROOT, "%06d-%s-%s.json", link.no(), link.kind().toLowerCase(Locale.ROOT),
                link.subject().replace(' ', '-'));
    }

    private void write(Link link, Path file) throws IOException {
        JsonText.write(file, json -> {
            json.writeStartObject().writeNumberProperty("link", link.no())
                    .writeStringProperty("kind", link.kind()).writeStringProperty("subject", link.subject())
                    .writeStringProperty("root", link.root()).writeArrayPropertyStart("manifest");
            link.manifest().lines().forEach(json::writeString);
            json.writeEndArray().writeNumberProperty("job_execution", link.execution())
                    .writeStringProperty("sealed_at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            link.sealedAt().withOffsetSameInstant(zone).truncatedTo(ChronoUnit.SECONDS)))
                    .writeStringProperty("os_user", link.osUser());
            if (!link.runRoot().isEmpty()) {
                json.writeStringProperty("run_root", link.runRoot()).writeArrayPropertyStart("run");
                link.run().lines().forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }
}
