package yuejie.intake.reference;

import java.util.List;
import java.util.function.Supplier;
import yuejie.contract.Fact;
import yuejie.csv.CsvRow;
import yuejie.intake.row.RowRejectedException;

/**
 * What a kind of fact asks of a row beyond its fields and its key, chunk by chunk.
 *
 * @param <F> the kind of fact
 */
public interface Acceptance<F extends Fact> {

    /** A chunk begins. */
    default void begin() {
    }

    /**
     * What the chunk may change.
     *
     * @param mayBeNew  the facts that may be new; they are searched for only when this is called
     * @param withdrawn facts with the keys that are withdrawn, which hold nothing but their keys
     */
    default void look(Supplier<List<F>> mayBeNew, List<F> withdrawn) {
    }

    /**
     * A fact is new.
     *
     * @throws RowRejectedException if it cannot be accepted
     */
    default void accept(CsvRow row, F fact) {
    }

    /** A fact that counted is withdrawn. */
    default void withdrawn(CsvRow row, F fact) {
    }

    /** A row is rejected, for whatever reason. */
    default void rejected(CsvRow row, RowRejectedException why) {
    }

    /** The chunk was judged, and its facts are written. */
    default void end() {
    }

    /** Of a kind that asks nothing more. */
    static <F extends Fact> Acceptance<F> always() {
        return new Acceptance<>() {
        };
    }
}
