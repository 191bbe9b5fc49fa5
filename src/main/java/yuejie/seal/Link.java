package yuejie.seal;

import java.time.OffsetDateTime;

/**
 * A link of the chain as it is kept: its manifest and root, and beside them who made it, when and in which run.
 *
 * @param no          its place in the chain, from 1
 * @param kind        what it seals
 * @param subject     what of it: a month and revision, or a date and run
 * @param manifest    the manifest's text
 * @param root        its hash
 * @param appliedSeq  the place of the last file that had come to count by then
 * @param execution   the job execution that made it
 * @param sealedAt    when
 * @param osUser      the user of the operating system
 */
public record Link(int no, Kind kind, String subject, String manifest, String root, long appliedSeq, long execution,
                   OffsetDateTime sealedAt, String osUser) {

    /** What a link seals. */
    public enum Kind {
        /** A month's settlement. */
        SETTLEMENT,
        /** Parked applications of a month, settled again. */
        PARKED,
        /** Adjustments of a month. */
        ADJUSTMENT,
        /** A date's deductions. */
        DEDUCTION
    }
}
