package yuejie.seal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a link seals, as the table of the chain keeps it: exactly one of a month with its revision, a date with its run,
 * an import, and a decision.
 *
 * @param month      the billing month, {@code YYYY-MM}
 * @param revision   1 for the month's settlement
 * @param runDate    a date of deductions
 * @param sequenceNo which run of the date, from 1
 * @param importId   an import
 * @param eventId    a decision, by its number in the audit trail
 */
public record Subject(@Nullable String month, @Nullable Integer revision, @Nullable LocalDate runDate,
        @Nullable Integer sequenceNo, @Nullable Long importId, @Nullable Long eventId) {

    /** A settlement of a month. */
    public static Subject settlement(String month, int revision) {
        return new Subject(month, revision, null, null, null, null);
    }

    /** A run of a date's deductions. */
    public static Subject deductions(LocalDate date, int sequenceNo) {
        return new Subject(null, null, date, sequenceNo, null, null);
    }

    /** An import. */
    public static Subject ofImport(long importId) {
        return new Subject(null, null, null, null, importId, null);
    }

    /** A decision. */
    public static Subject decision(long eventId) {
        return new Subject(null, null, null, null, null, eventId);
    }

    /** The subject in words, as manifests and copies of links have it. */
    @Override
    public String toString() {
        return month != null ? month + " revision " + revision
                : runDate != null ? runDate + " run " + sequenceNo
                : Long.toString(importId != null ? importId : eventId == null ? 0 : eventId);
    }
}
