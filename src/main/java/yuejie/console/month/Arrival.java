package yuejie.console.month;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import yuejie.intake.log.ImportFile;

/**
 * A file that came with an import.
 *
 * @param importId the import
 * @param day      the day on which the file stands: of usage, its own day; of another file, the last day of usage that
 *                 came with it or, where none came with it, the day of the import
 * @param file     the file
 */
record Arrival(long importId, LocalDate day, ImportFile file) {

    /**
     * The files of an import. A file of usage whose name has no day is left out.
     *
     * @param importedOn the day on which the import began
     */
    static Stream<Arrival> of(long importId, LocalDate importedOn, List<ImportFile> files) {
        LocalDate last = files.stream().map(ImportFile::usageDate).flatMap(Optional::stream)
                .max(Comparator.naturalOrder()).orElse(importedOn);
        return files.stream().filter(file -> file.kind().isReference() || file.usageDate().isPresent())
                .map(file -> new Arrival(importId, Objects.requireNonNull(file.usageDate().orElse(last)), file));
    }
}
