package yuejie.audit.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An assessment as it is stored.
 *
 * @param appNo       the application's internal number
 * @param revision    the revision of the month
 * @param application the application
 * @param fields      the fields that are exported
 * @param evidence    the fields that are not exported: the catalog, its version, and the reason in words
 * @param snapshots   how many snapshots were sealed
 * @param lines       how many lines were sealed
 * @param digests     the digests that were sealed; null for a part without rows
 */
record AssessmentRow(int appNo, int revision, long application, List<String> fields, List<String> evidence,
        long snapshots, long lines, Map<Part, byte[]> digests) {

    /** A digest that was sealed; empty where there was nothing to be sealed. */
    Optional<byte[]> digest(Part part) {
        return Optional.ofNullable(digests.get(part));
    }
}
