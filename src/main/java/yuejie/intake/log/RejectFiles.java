package yuejie.intake.log;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import yuejie.crash.CrashPoint;
import yuejie.csv.CsvOut;
import yuejie.file.OwnFiles;
import yuejie.intake.row.RejectCode;
import yuejie.text.InertText;

/** Writes the rejected rows of an import that are kept beside the book, one file for each file that has any. */
public final class RejectFiles {

    /**
     * The rejected rows of one file, as they were written.
     *
     * @param path   the file that was written
     * @param kept   how many rows are in it
     * @param counts how many rows were rejected, by reason; there may be more than are kept
     */
    public record Written(Path path, long kept, Map<RejectCode, Long> counts) {

        /** How many rows were rejected. */
        public long rejected() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private static final String[] HEADER = {"file", "line", "code", "detail", "raw_length", "raw"};

    private static final String HALF = ".part";

    private final JdbcRejects rejects;
    private final Path directory;

    /**
     * Rejects as files.
     *
     * @param directory where they are written; made where it is missing
     */
    public RejectFiles(JdbcRejects rejects, Path directory) {
        this.rejects = rejects;
        this.directory = directory;
    }

    /**
     * Writes the files, each whole or not at all. Unfinished files that a killed import left are removed: when its
     * command is called again, it reads the same rows and rejects the same ones.
     *
     * @return the files written
     * @throws IOException if writing fails
     */
    public List<Written> write(long importId, List<ImportFile> files) throws IOException {
        removeHalves();
        List<Written> written = new ArrayList<>();
        for (ImportFile file : files) {
            if (file.counts().rejected() > 0) {
                OwnFiles.directories(directory);
                Path target = directory.resolve("import-" + importId + "-" + file.name());
                Path unfinished = directory.resolve(target.getFileName() + HALF);
                long kept = write(file, unfinished);
                CrashPoint.REJECT_FILE_WRITTEN.reached();
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
                written.add(new Written(target, kept, rejects.countByCode(file.fileId())));
            }
        }
        return written;
    }

    private void removeHalves() throws IOException {
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> halves = Files.newDirectoryStream(directory, "import-*" + HALF)) {
                for (Path half : halves) {
                    Files.delete(half);
                }
            }
        }
    }

    private long write(ImportFile file, Path target) throws IOException {
        AtomicLong kept = new AtomicLong();
        // if the name is a link by chance, its target is not written
        Files.deleteIfExists(target);
        try (Writer out = OwnFiles.writer(target);
                CsvOut csv = new CsvOut(out, target, HEADER)) {
            rejects.each(file.fileId(), row -> {
                csv.row(InertText.of(file.path().toString()), row[0], row[1], InertText.of(row[2]), row[3],
                        InertText.of(row[4]));
                kept.incrementAndGet();
            });
        }
        return kept.get();
    }
}
