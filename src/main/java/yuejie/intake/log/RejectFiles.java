package yuejie.intake.log;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import yuejie.crash.CrashPoint;
import yuejie.csv.CsvOut;
import yuejie.file.OwnFiles;
import yuejie.text.InertText;

/** Writes the rejected rows of an import beside the book, one file for each file that has any. */
public final class RejectFiles {

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
    public List<Path> write(long importId, List<ImportFile> files) throws IOException {
        removeHalves();
        List<Path> written = new ArrayList<>();
        for (ImportFile file : files) {
            if (file.counts().rejected() > 0) {
                OwnFiles.directories(directory);
                Path target = directory.resolve("import-" + importId + "-" + file.name());
                Path unfinished = directory.resolve(target.getFileName() + HALF);
                write(file, unfinished);
                CrashPoint.REJECT_FILE_WRITTEN.reached();
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
                written.add(target);
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

    private void write(ImportFile file, Path target) throws IOException {
        // if the name is a link by chance, its target is not written
        Files.deleteIfExists(target);
        try (Writer out = OwnFiles.writer(target);
                CsvOut csv = new CsvOut(out, target, HEADER)) {
            rejects.each(file.fileId(), row -> csv.row(InertText.of(file.path().toString()), row[0], row[1],
                    InertText.of(row[2]), row[3], InertText.of(row[4])));
        }
    }
}
