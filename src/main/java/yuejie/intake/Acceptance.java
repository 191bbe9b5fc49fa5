package yuejie.intake;

import java.util.List;
import yuejie.contract.Fact;

/**
 * What a kind of fact asks of a row beyond its fields and its key, chunk by chunk.
 *
 * @param <F> the kind of fact
 */
public interface Acceptance<F extends Fact> {

    /** A chunk begins. */
    void begin();

    /** These facts of the chunk may be new. */
    void look(List<F> facts);

    /**
     * A fact is new.
     *
     * @throws RowRejectedException if it cannot be accepted
     */
    void accept(CsvRow row, F fact);

    /** A fact that counted is withdrawn. */
    void withdrawn(CsvRow row, F fact);

    /** A row is rejected, for whatever reason. */
    void rejected(CsvRow row, RowRejectedException why);

    /** The chunk was judged, and its facts are written. */
    void end();

    /** Of a kind that asks nothing more. */
    static <F extends Fact> Acceptance<F> always() {
        return new Acceptance<>() {
            @Override
            public void begin() {
            }

            @Override
            public void look(List<F> facts) {
            }

            @Override
            public void accept(CsvRow row, F fact) {
            }

            @Override
            public void withdrawn(CsvRow row, F fact) {
            }

            @Override
            public void rejected(CsvRow row, RowRejectedException why) {
            }

            @Override
            public void end() {
            }
        };
    }
}
