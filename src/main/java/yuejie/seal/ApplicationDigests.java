package yuejie.seal;

import org.jspecify.annotations.Nullable;

/**
 * The digests of one application's month: of the rows that the assessment followed from, and of its results. They are
 * kept with the assessment, so that whatever is altered later can be named.
 *
 * @param snapshots  of the daily snapshots that were settled
 * @param days       how many snapshots these are
 * @param contract   of the application, its orders, option changes and status events
 * @param assessment of the assessment as it is exported
 * @param invoice    of the invoice as it was issued; null where there is none
 * @param lines      of its lines as they are exported; null where there are none
 * @param evidence   of what the exports leave out: the catalog's version, the reason in words, block sizes, and what
 *                   was invoiced before
 */
@SuppressWarnings("ArrayRecordComponent") // digests are written as they are; nobody compares or changes them
public record ApplicationDigests(byte[] snapshots, int days, byte[] contract, byte[] assessment,
        byte @Nullable [] invoice, byte @Nullable [] lines, byte[] evidence) {
}
