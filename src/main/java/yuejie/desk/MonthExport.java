package yuejie.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
import yuejie.calendar.BillingMonth;
import yuejie.collection.JdbcDeductionRuns;
import yuejie.failure.RefusedException;
import yuejie.invoice.export.JdbcExports;
import yuejie.jobs.run.ReadOnlyTransaction;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.Settlement;

/** Exports a month, once it is settled and proved. */
public final class MonthExport {

    private final JdbcSettlements settlements;
    private final JdbcExports exports;
    private final JdbcDeductionRuns runs;
    private final ReadOnlyTransaction readOnly;

    MonthExport(JdbcSettlements settlements, JdbcExports exports, JdbcDeductionRuns runs,
            ReadOnlyTransaction readOnly) {
        this.runs = runs;
        this.settlements = settlements;
        this.exports = exports;
        this.readOnly = readOnly;
    }

    /**
     * Writes the files, all showing the same state of the book.
     *
     * @throws RefusedException if the month is not settled and proved, or a directory is in the way of a file
     */
    public JdbcExports.Exported write(BillingMonth month, Path directory) {
        unfinished(month).ifPresent(command -> {
            throw new RefusedException(
                    month + " cannot be exported while what was begun is not proved. Finish it first: "
                            + command);
        });
        boolean proved = settlements.find(month, Settlement.FIRST_REVISION)
                .map(Settlement::sealed).orElse(false);
        if (!proved) {
            throw new RefusedException(month + " is not settled and proved, so there is nothing to export. Settle it"
                    + " first: yuejie settle --month " + month);
        }
        return readOnly.read(() -> {
            try {
                return exports.write(month, directory);
            } catch (FileAlreadyExistsException e) {
                throw new RefusedException(e.getMessage() + " is a directory, and an export has a file of that name."
                        + " Nothing was written; move it, or export to another directory.");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The command that finishes a run whose rows would be in the files and are not proved yet. */
    private Optional<String> unfinished(BillingMonth month) {
        return settlements.latest(month).filter(latest -> !latest.sealed() && !latest.isFirst())
                .map(Settlement::command).or(() -> runs.unfinished().map(JdbcDeductionRuns.Run::command));
    }
}
