package yuejie.intake.log;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yuejie.intake.drop.Control;
import yuejie.intake.drop.FileKind;

/**
 * A file in the log of imports.
 *
 * @param fileId    its id
 * @param kind      what it holds
 * @param name      its name without directory and without {@code .gz}
 * @param usageDate the day of a usage file
 * @param path      where it lay
 * @param sha256    the hash of its bytes
 * @param status    where it stands
 * @param message   why it was refused; empty otherwise
 * @param control   the figures of {@code control.csv} for it; empty where {@code control.csv} did not name it
 * @param meters    the further meters that were known when it came; only of a usage file
 * @param lacking   what further meters it has no column of although applications have them, in words; empty where none
 * @param counts    its rows
 */
public record ImportFile(long fileId, FileKind kind, String name, Optional<LocalDate> usageDate, Path path,
        String sha256, FileStatus status, String message, Optional<Control> control,
        List<String> meters, String lacking, RowCounts counts) {

    /**
     * The rows of a file: those read are applied, unchanged or rejected.
     *
     * @param read      data rows in the file
     * @param applied   rows that changed the book
     * @param unchanged rows whose content the book held already
     * @param rejected  rows that were not accepted
     */
    public record RowCounts(long read, long applied, long unchanged, long rejected) {

        /** No row. */
        public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

        /** The sums, count by count. */
        public RowCounts plus(RowCounts other) {
            return new RowCounts(read + other.read, applied + other.applied, unchanged + other.unchanged,
                    rejected + other.rejected);
        }

        /** Whether every row that was read is accounted for. */
        public boolean balance() {
            return read == applied + unchanged + rejected;
        }
    }
}
