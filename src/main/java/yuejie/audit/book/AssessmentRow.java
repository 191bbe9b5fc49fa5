package yuejie.audit.book;

import java.util.List;
import java.util.Map;

/**
 * An assessment as it is stored.
 *
 * @param appNo       the application's internal number
 * @param revision    the revision of the month
 * @param application the application
 * @param fields      the fields that are exported
 * @param evidence    those of them that are not: the catalog, its version, and the reason in words
 * @param snapshots   how many snapshots were sealed
 * @param lines       how many lines were sealed
 * @param digests     the digests that were sealed; none for what there was none of
 */
record AssessmentRow(int appNo, int revision, long application, List<String> fields, List<String> evidence,
                     long snapshots, long lines, Map<Part, byte[]> digests) {
}
