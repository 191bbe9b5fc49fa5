package yuejie.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import yuejie.contract.CodePointOrder;
import yuejie.contract.FactRow.Action;
import yuejie.contract.PlanOrder;

/**
 * The rows of an orders file in the order in which they are judged: by the time of purchase, then by id (R2.4). A row
 * never goes before an earlier row of its id, so that the first one stands; a withdrawal, which need not say when
 * anything was bought, goes before all purchases otherwise. Rows that cannot be read come first, as they are read.
 */
final class OrderSequence implements RowSource {

    private record Place(Instant at, String orderId, CsvRow row) {
    }

    private static final Comparator<Place> AS_JUDGED = Comparator.comparing(Place::at)
            .thenComparing(Place::orderId, CodePointOrder.INSTANCE).thenComparing(place -> place.row.line());

    private final RowSource file;
    private final ReferenceFile<PlanOrder> orders;
    private final KnownValues known;
    private final List<Place> read = new ArrayList<>();
    private final Map<String, Instant> latest = new HashMap<>();
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
        return places.hasNext() ? places.next().row : null;
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
        latest.clear();
        read.sort(AS_JUDGED);
        places = read.iterator();
        return null;
    }

    private Place place(CsvRow row) {
        PlanOrder order = orders.fact(row, known);
        Instant at = orders.action(row.values()) == Action.WITHDRAW ? Instant.MIN : order.purchasedAt();
        return new Place(latest.merge(order.orderId(), at, (before, own) -> before.isAfter(own) ? before : own),
                order.orderId(), row);
    }
}
