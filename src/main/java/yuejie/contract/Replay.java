package yuejie.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import yuejie.contract.FactRow.Action;

/**
 * Replays one kind of fact, application by application, in the order in which the facts took effect: a withdrawal takes
 * back what was added (R9.2), and what is added again takes the place of what was there.
 */
final class Replay<F extends Fact> {

    private final Map<Long, Long> applied;
    private final BiConsumer<Integer, Iterable<F>> sink;
    private final List<FactRow<F>> rows = new ArrayList<>();
    private final Comparator<FactRow<F>> inOrder;
    private int current;

    /**
     * A replay.
     *
     * @param applied the files whose facts are seen, with their places in the order in which they took effect
     * @param sink    receives an application's internal number and its facts that count
     */
    Replay(Map<Long, Long> applied, BiConsumer<Integer, Iterable<F>> sink) {
        this.applied = applied;
        this.sink = sink;
        this.inOrder = Comparator.<FactRow<F>>comparingLong(row -> applied.get(row.fileId()))
                .thenComparingLong(FactRow::lineNo);
    }

    /** Adds a fact; all facts of an application come together. */
    void add(int appNo, FactRow<F> row) {
        if (appNo != current) {
            end();
            current = appNo;
        }
        if (applied.containsKey(row.fileId())) {
            rows.add(row);
        }
    }

    /** Hands out the last application. */
    void end() {
        rows.sort(inOrder);
        Map<Object, F> live = new HashMap<>();
        for (FactRow<F> row : rows) {
            if (row.action() == Action.ADD) {
                live.put(row.fact().key(), row.fact());
            } else {
                live.remove(row.fact().key());
            }
        }
        rows.clear();
        sink.accept(current, live.values());
    }
}
