package yuejie.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import yuejie.calendar.TimeSpan;

/** Which value one option had at which time (R5). */
public final class OptionTimeline {

    private final List<OptionChange> changes;

    /** Reads the changes of one option among an application's option changes. */
    public OptionTimeline(Collection<OptionChange> changes, String option) {
        this.changes = changes.stream().filter(change -> change.option().equals(option))
                .sorted(Comparator.comparing(OptionChange::effectiveAt)).toList();
    }

    /** Whether there is no change at all. */
    public boolean isNeverOpened() {
        return changes.isEmpty();
    }

    /** The values in effect at some instant of the span, in time order; 0 where it was never opened. */
    public LongStream valuesDuring(TimeSpan span) {
        List<Long> values = new ArrayList<>(0);
        long atStart = 0;
        for (OptionChange change : changes) {
            long from = change.effectiveAt().getEpochSecond();
            if (from <= span.startInclusive()) {
                atStart = change.value();
            } else if (from < span.endExclusive()) {
                values.add(change.value());
            }
        }
        LongStream before = span.isEmpty() ? LongStream.empty() : LongStream.of(atStart);
        return values.isEmpty() ? before : LongStream.concat(before, values.stream().mapToLong(Long::longValue));
    }
}
