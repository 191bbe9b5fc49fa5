package yuejie.audit;

import java.util.ArrayList;
import java.util.List;

/** What was found: all is counted, and the first findings are kept. */
final class Findings {

    private static final int MOST_KEPT = 50;

    private final List<Finding> first = new ArrayList<>();
    private long count;

    void add(String where, String what) {
        add(new Finding(where, what));
    }

    void add(Finding finding) {
        count++;
        if (first.size() < MOST_KEPT) {
            first.add(finding);
        }
    }

    long count() {
        return count;
    }

    List<Finding> first() {
        return List.copyOf(first);
    }
}
