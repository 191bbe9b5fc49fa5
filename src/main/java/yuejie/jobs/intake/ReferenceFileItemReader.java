package yuejie.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import yuejie.crash.CrashPoint;
import yuejie.csv.CsvFile;
import yuejie.csv.CsvRow;
import yuejie.csv.FileRefusedException;
import yuejie.intake.drop.Control;
import yuejie.intake.log.FileStatus;
import yuejie.intake.log.ImportFile;
import yuejie.intake.reference.OrderSequence;
import yuejie.intake.reference.RowSource;

/**
 * Reads the rows of one reference file in the order in which they are judged, until the file turns out to be
 * unreadable.
 */
final class ReferenceFileItemReader implements ItemStreamReader<CsvRow> {

    /** How many rows are judged, in their judged order. */
    private static final String JUDGED = "judged";
    private static final int ROWS_AT_A_TIME = 1_000;

    private final ImportFile file;
    private final ImportRules rules;
    private final Consumer<List<CsvRow>> passedOver;
    private @Nullable CsvFile csv;
    private RowSource source = Optional::empty;
    private long rows;
    private Optional<String> refusal = Optional.empty();

    /**
     * The rows of a file.
     *
     * @param passedOver receives the rows that were committed before a restart, which are not read again
     */
    ReferenceFileItemReader(ImportFile file, ImportRules rules, Consumer<List<CsvRow>> passedOver) {
        this.file = file;
        this.rules = rules;
        this.passedOver = passedOver;
    }

    @Override
    public void open(ExecutionContext context) {
        if (file.status() != FileStatus.PENDING) {
            return;
        }
        long judged = context.getLong(JUDGED, 0);
        try {
            if (file.control().isPresent() && isAnother(file.control().get())) {
                return;
            }
            csv = CsvFile.open(file.path(), file.kind().layout());
            rules.unknownColumns(file, csv.unknownColumns());
            source = OrderSequence.of(file.kind(), csv::next, rules.knownValues());
            passOver(judged);
        } catch (FileRefusedException e) {
            refusal = Optional.of(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file, read once before anything of it is written, is another one than control.csv says. */
    private boolean isAnother(Control control) throws IOException {
        try (CsvFile whole = CsvFile.open(file.path(), file.kind().layout())) {
            long counted = 0;
            while (whole.advance()) {
                counted++;
            }
            ImportRules.unchanged(file, whole.sha256());
            refusal = control.against(Control.held(counted, whole.sha256()));
            rows = refusal.isEmpty() ? 0 : counted;
            return refusal.isPresent();
        }
    }

    /** Passes over the rows that were committed before a restart: the same ones, in the same order. */
    private void passOver(long judged) throws IOException {
        List<CsvRow> passed = new ArrayList<>();
        for (CsvRow row = rows < judged ? next() : null; row != null; row = rows < judged ? next() : null) {
            passed.add(row);
            if (passed.size() == ROWS_AT_A_TIME) {
                passedOver.accept(passed);
                passed.clear();
            }
        }
        passedOver.accept(passed);
    }

    @Override
    public @Nullable CsvRow read() throws IOException {
        return refusal.isPresent() ? null : next();
    }

    /** The next row; null at the end, which also comes where the file turns out to be unreadable. */
    private @Nullable CsvRow next() throws IOException {
        try {
            CsvRow row = source.next().orElse(null);
            if (row != null) {
                rows++;
                CrashPoint.ROW_READ.reached();
            }
            return row;
        } catch (FileRefusedException e) {
            refusal = Optional.of(e.getMessage());
            return null;
        }
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(JUDGED, rows);
    }

    /** How many rows were read. */
    long rows() {
        return rows;
    }

    /** Why the file is refused, as far as reading it tells. */
    Optional<String> refusal() {
        return refusal;
    }

    /** The digest of the file that was read to its end, as hexadecimal digits. */
    String sha256() {
        return Objects.requireNonNull(csv, "the file was not read").sha256();
    }

    @Override
    public void close() {
        try {
            if (csv != null) {
                csv.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
