package yuejie.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import yuejie.contract.Fact;
import yuejie.crash.CrashPoint;
import yuejie.csv.CsvFile;
import yuejie.csv.CsvRow;
import yuejie.csv.FileRefusedException;
import yuejie.intake.drop.Control;
import yuejie.intake.log.FileStatus;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.ImportFile.RowCounts;
import yuejie.intake.reference.FactIntake;
import yuejie.intake.reference.OrderAcceptance;
import yuejie.intake.reference.OrderSequence;
import yuejie.intake.reference.ReferenceFile;
import yuejie.intake.reference.RowSource;
import yuejie.jobs.run.StepItems;

/**
 * The rows of one reference file. They are kept as they come, but count only once the whole file is read and
 * found good: {@link #finish} lets all of them count at once, or removes them.
 */
final class ReferenceFileItems implements StepItems<CsvRow> {

    /** How many rows are judged, in their judged order. */
    private static final String JUDGED = "judged";
    private static final int ROWS_AT_A_TIME = 1_000;

    private final ImportTables tables;
    private final ImportRules rules;
    private final ImportFile file;
    private final Long maxRejects;
    private FactIntake<?> intake;
    private CsvFile csv;
    private RowSource source;
    private long rows;
    private String refusal;

    ReferenceFileItems(ImportTables tables, ImportRules rules, StepExecution partition) {
        this.tables = tables;
        this.rules = rules;
        this.file = tables.file(partition);
        this.maxRejects = ImportRules.maxRejects(partition);
    }

    @Override
    public void open(ExecutionContext context) {
        if (file.status() != FileStatus.PENDING) {
            return;
        }
        ReferenceFile<?> reference = ReferenceFile.of(file.kind());
        intake = intake(reference);
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
            refusal = e.getMessage();
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
            refusal = control.against(Control.held(counted, whole.sha256())).orElse(null);
            rows = refusal == null ? 0 : counted;
            return refusal != null;
        }
    }

    /** Passes over the rows that were committed before a restart: the same ones, in the same order. */
    private void passOver(long judged) throws IOException {
        List<CsvRow> passed = new ArrayList<>();
        for (CsvRow row = rows < judged ? next() : null; row != null; row = rows < judged ? next() : null) {
            passed.add(row);
            if (passed.size() == ROWS_AT_A_TIME) {
                intake.passOver(passed);
                passed.clear();
            }
        }
        intake.passOver(passed);
    }

    private <F extends Fact> FactIntake<F> intake(ReferenceFile<F> reference) {
        return new FactIntake<>(reference, tables.facts(), rules.knownValues(), file.fileId(),
                reference.acceptance(() -> new OrderAcceptance(tables.orders(), rules.orderRules(),
                        tables.payment().apply(file.fileId()), file.fileId())));
    }

    @Override
    public CsvRow read() throws IOException {
        return csv == null || refusal != null ? null : next();
    }

    /** The next row; null at the end, which also comes where the file turns out to be unreadable. */
    private CsvRow next() throws IOException {
        try {
            CsvRow row = source.next().orElse(null);
            if (row != null) {
                rows++;
                CrashPoint.ROW_READ.reached();
            }
            return row;
        } catch (FileRefusedException e) {
            refusal = e.getMessage();
            return null;
        }
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(JUDGED, rows);
    }

    @Override
    public void write(Chunk<? extends CsvRow> chunk) {
        FactIntake.Judged<?> judged = intake.take(chunk.getItems());
        CrashPoint.FACTS_WRITTEN.reached();
        tables.rejects().insert(file.fileId(), judged.rejects());
        tables.log().count(file.fileId(), new RowCounts(0, judged.applied().size(), judged.unchanged(),
                judged.rejects().size()));
        rules.chunk(chunk.size());
    }

    @Override
    public void finish() {
        rules.fileDone();
        if (tables.log().file(file.fileId()).status() != FileStatus.PENDING) {
            return;
        }
        String against = refusal != null ? refusal : rules.tooManyRejects(file, rows,
                tables.rejects().countByCode(file.fileId()), maxRejects);
        tables.log().count(file.fileId(), new RowCounts(rows, 0, 0, 0));
        if (against != null) {
            tables.remove(file);
            tables.log().refused(file.fileId(), against);
            return;
        }
        ImportRules.unchanged(file, csv.sha256());
        switch (file.kind()) {
            case ACCOUNTS -> tables.contracts().numberAccounts(file.fileId());
            case APPS -> tables.contracts().number(file.fileId());
            case TOPUPS -> tables.ledger().topUps(file.fileId());
            case ORDERS -> tables.ledger().orders(file.fileId());
            default -> { }
        }
        tables.log().applied(file.fileId());
        CrashPoint.FILE_APPLIED.reached();
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
