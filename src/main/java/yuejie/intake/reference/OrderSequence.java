package yuejie.intake.reference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import yuejie.contract.FactRow.Action;
import yuejie.contract.PlanOrder;
import yuejie.csv.CsvRow;
import yuejie.intake.row.KnownValues;
import yuejie.intake.row.RowRejectedException;

/**
 * The rows of an orders file in the order in which they are judged: by the time of purchase, then by id (R2.4). A row
 * never goes before an earlier row of its id, so that the first one stands; a withdrawal, which need not say when
 * anything was bought, goes before all purchases otherwise. Rows that cannot be read come first, as they are read.
 */
final class OrderSequence implements RowSource {

    /** Where a row goes; its order id is its first value. */
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
    private static final Comparator<Place> AS_JUDGED =
            Comparator.<Place>comparingLong(place -> place.at).thenComparing(BY_ID).thenComparingLong(Place::line);

    private final RowSource file;
    private final ReferenceFile<PlanOrder> orders;
    private final KnownValues known;
    private final List<Place> read = new ArrayList<>();
    private Iterator<Place> places;

    OrderSequence(RowSource file, ReferenceFile<PlanOrder> orders, KnownValues known) {
        this.file = file;
        this.orders = orders;
        this.known = known;
    }

    @Override
    public CsvRow next() throws IOException {
        if (places == null) {
            CsvRow unreadable = readOn();
            if (unreadable != null) {
                return unreadable;
            }
        }
        return places.hasNext() ? places.next().row.unpacked() : null;
    }

    /** Reads to the next row that cannot be read, or to the end: null. */
    private CsvRow readOn() throws IOException {
        for (CsvRow row = file.next(); row != null; row = file.next()) {
            try {
                read.add(place(row));
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
        return null;
    }

    private Place place(CsvRow row) {
        PlanOrder order = orders.fact(row, known);
        return new Place(orders.action(row.values()) == Action.WITHDRAW ? Long.MIN_VALUE
                : order.purchasedAt().getEpochSecond(), new PackedRow(row));
    }
}
