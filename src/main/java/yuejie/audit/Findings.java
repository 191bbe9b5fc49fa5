package yuejie.audit;

import java.util.ArrayList;
import java.util.List;

/** The findings of a verification: all are counted, and the first ones are kept. */
public final class Findings {

    private static final int MOST_KEPT = 50;

    private final List<Finding> first = new ArrayList<>();
    private long count;

    public void add(String where, String what) {
        add(new Finding(where, what));
    }

    public void add(Finding finding) {
        count++;
        if (first.size() < MOST_KEPT) {
            first.add(finding);
        }
    }

    /** Adds the findings of a part. */
    public void addAll(Findings part) {
        count += part.count - part.first.size();
        part.first.forEach(this::add);
    }

    public long count() {
        return count;
    }

    public List<Finding> first() {
        return List.copyOf(first);
    }
}
