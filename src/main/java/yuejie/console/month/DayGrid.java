package yuejie.console.month;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yuejie.calendar.BillingMonth;
import yuejie.console.month.DayRow.Cell;
import yuejie.desk.MonthStatus.Input;
import yuejie.intake.drop.FileKind;
import yuejie.intake.log.FileStatus;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.RejectedDay;
import yuejie.usage.LowDay;

/** The days of a month and their files. What is of a day's usage is what {@code yuejie status} says of the day. */
final class DayGrid {

    private final Input input;
    private final Set<Long> waiting;
    private final Set<LocalDate> missing;
    private final Set<LocalDate> accepted;
    private final Set<LocalDate> rejected;
    private final Set<LocalDate> low;
    private final Map<LocalDate, Map<FileKind, Arrival>> latest = new HashMap<>();
    private final Map<LocalDate, Arrival> counting;

    /**
     * The grid of a month.
     *
     * @param arrivals the files that stand on its days
     */
    DayGrid(Input input, List<Arrival> arrivals) {
        this.input = input;
        waiting = input.refused().stream().map(ImportFile::fileId).collect(toSet());
        missing = Set.copyOf(input.missing());
        accepted = Set.copyOf(input.accepted());
        rejected = input.rejected().stream().map(RejectedDay::day).collect(toSet());
        low = input.low().stream().map(LowDay::day).collect(toSet());
        arrivals.forEach(arrival -> latest.computeIfAbsent(arrival.day(), day -> new EnumMap<>(FileKind.class))
                .merge(arrival.file().kind(), arrival, DayGrid::later));
        counting = arrivals.stream().filter(arrival -> !arrival.file().kind().isReference()
                && arrival.file().status() == FileStatus.APPLIED)
                .collect(toMap(Arrival::day, each -> each, DayGrid::later));
    }

    /** The files that were refused and did not come again, also those that stand on no day. */
    List<ImportFile> refused() {
        return input.refused();
    }

    /** The days of the month, in their order. */
    List<DayRow> rows(BillingMonth month) {
        return month.days().stream().map(day -> {
            Map<FileKind, Cell> cells = new EnumMap<>(FileKind.class);
            latest.getOrDefault(day, Map.of()).forEach((kind, arrival) -> cells.put(kind,
                    new Cell(reference(arrival), Optional.of(arrival.importId()))));
            cells.put(FileKind.USAGE, usage(day));
            return new DayRow(day, cells);
        }).toList();
    }

    private CellState reference(Arrival arrival) {
        return switch (arrival.file().status()) {
            case APPLIED -> arrival.file().counts().rejected() > 0 ? CellState.WITH_REJECTS : CellState.APPLIED;
            case SKIPPED -> CellState.UNCHANGED;
            case PENDING -> CellState.UNFINISHED;
            case REFUSED -> waiting.contains(arrival.file().fileId()) ? CellState.REFUSED : CellState.CAME_AGAIN;
            case ABANDONED -> CellState.CAME_AGAIN;
        };
    }

    private Cell usage(LocalDate day) {
        Optional<Arrival> last = Optional.ofNullable(latest.getOrDefault(day, Map.of()).get(FileKind.USAGE));
        Optional<CellState> notRead = last.map(this::reference)
                .filter(state -> state == CellState.REFUSED || state == CellState.UNFINISHED);
        if (notRead.isPresent()) {
            return new Cell(notRead.get(), last.map(Arrival::importId));
        }
        if (!counting.containsKey(day)) {
            return new Cell(accepted.contains(day) ? CellState.ACCEPTED
                    : missing.contains(day) ? CellState.MISSING : CellState.TO_COME, last.map(Arrival::importId));
        }
        return new Cell(rejected.contains(day) ? CellState.WITH_REJECTS
                : low.contains(day) ? CellState.LOW : CellState.APPLIED,
                Optional.of(counting.get(day).importId()));
    }

    /** Of two files for the same cell, the one that came later. */
    private static Arrival later(Arrival one, Arrival other) {
        return one.file().fileId() > other.file().fileId() ? one : other;
    }
}
