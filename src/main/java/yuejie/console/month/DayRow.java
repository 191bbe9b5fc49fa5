package yuejie.console.month;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import yuejie.intake.drop.FileKind;

/**
 * A day with the state of each file.
 *
 * @param day   the day
 * @param cells what is of each kind of file; every kind has a cell
 */
record DayRow(LocalDate day, Map<FileKind, Cell> cells) {

    /**
     * A file on a day.
     *
     * @param state    what is of it
     * @param importId the import that brought it; empty where none did
     */
    record Cell(CellState state, Optional<Long> importId) {
    }

    /** The cell of a kind of file. */
    Cell cell(FileKind kind) {
        return cells.getOrDefault(kind, new Cell(CellState.NONE, Optional.empty()));
    }
}
