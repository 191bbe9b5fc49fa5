package yuejie.intake.reference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import yuejie.contract.FactRow.Action;
import yuejie.contract.PlanOrder;
import yuejie.csv.CsvRow;
import yuejie.intake.drop.FileKind;
import yuejie.intake.row.KnownValues;
import yuejie.intake.row.RowRejectedException;

/**
 * The rows of an orders file in the order in which they are judged: by the time of purchase, then by id (R2.4). A row
 * is never judged before an earlier row of its id, so that the first row of an id counts. A withdrawal needs no time of
 * purchase: it is judged before all purchases, unless it follows a row of its id. Rows that cannot be read come first,
 * in the order of the file.
 */
public final class OrderSequence implements RowSource {

    /** The place of a row in the order of judgement; its order id is its first value. */
    private static final class Place {

        /** In seconds. */
        private long at;
        private final PackedRow row;

        Place(long at, PackedRow row) {
            this.at = at;
            this.row = row;
        }

        long line() {
            return row.line();
        }
    }

    private static final Comparator<Place> BY_ID = (one, other) -> PackedRow.compareFirst(one.row, other.row);
    private static final Comparator<Place> AS_JUDGED = Comparator.<Place>comparingLong(place -> place.at)
            .thenComparing(BY_ID).thenComparingLong(Place::line);

    private final RowSource file;
    private final KnownValues known;
    private final List<Place> read = new ArrayList<>();
    private Iterator<Place> places = Collections.emptyIterator();
    private boolean sorted;

    private OrderSequence(RowSource file, KnownValues known) {
        this.file = file;
        this.known = known;
    }

    /**
     * The rows of a file in the order in which they are judged: that of the file, except for orders.
     *
     * @param rows the rows in the order of the file
     */
    public static RowSource of(FileKind kind, RowSource rows, KnownValues known) {
        return kind == FileKind.ORDERS ? new OrderSequence(rows, known) : rows;
    }

    @Override
    public Optional<CsvRow> next() throws IOException {
        Optional<CsvRow> unreadable = sorted ? Optional.empty() : readOn();
        if (unreadable.isPresent()) {
            return unreadable;
        }
        return places.hasNext() ? Optional.of(places.next().row.unpacked()) : Optional.empty();
    }

    /** Reads to the next row that cannot be read; empty once the end is reached and the rows are sorted. */
    private Optional<CsvRow> readOn() throws IOException {
        for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
            try {
                read.add(place(row.get()));
            } catch (RowRejectedException e) {
                return row;
            }
        }
        read.sort(BY_ID.thenComparingLong(Place::line));
        for (int i = 1; i < read.size(); i++) {
            Place before = read.get(i - 1);
            Place place = read.get(i);
            place.at = place.row.hasFirstOf(before.row) ? Math.max(before.at, place.at) : place.at;
        }
        read.sort(AS_JUDGED);
        places = read.iterator();
        sorted = true;
        return Optional.empty();
    }

    private Place place(CsvRow row) {
        PlanOrder order = ReferenceFile.ORDERS.fact(row, known);
        return new Place(ReferenceFile.ORDERS.action(row.values()) == Action.WITHDRAW ? Long.MIN_VALUE
                : order.purchasedAt().getEpochSecond(), new PackedRow(row));
    }
}
