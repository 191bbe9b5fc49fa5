package yuejie.audit;

import java.util.Locale;

/**
 * A link of the chain as it is kept, not yet checked.
 *
 * @param no         its place, from 1
 * @param kind       what it seals: {@code SETTLEMENT}, {@code PARKED}, {@code ADJUSTMENT}, {@code DEDUCTION},
 *                   {@code IMPORT} or {@code DECISION}
 * @param subject    what of it: {@code 2022-07 revision 1}, {@code 2022-08-01 run 1}, or the number of the import or
 *                   decision
 * @param manifest   the manifest's text
 * @param root       the root that is kept beside it
 * @param appliedSeq the place of the last applied file that it saw; 0 where only exports are there
 * @param run        the record of the run; empty where there is none, and where only exports are there
 * @param runRoot    the hash that is kept of the record; empty where there is none
 */
public record ChainLink(int no, String kind, String subject, String manifest, String root, long appliedSeq,
        String run, String runRoot) {

    /** The link as findings name it. */
    public String name() {
        return "seal link " + no;
    }

    /** The link with what it seals. */
    public String words() {
        return "link " + no + " (" + kind.toLowerCase(Locale.ROOT)
                + (Chain.isNumbered(kind) ? " " : " of ") + subject + ")";
    }
}
