package yuejie.seal;

import java.time.OffsetDateTime;

/**
 * A stored link of the chain: its manifest and root, and the record of who made the link, when, and in which run, with
 * the run root.
 *
 * @param no          the link's place in the chain, from 1
 * @param kind        what the link seals, for example {@code SETTLEMENT}; the manifest names it in small letters
 * @param subject     the month and revision, the date and run, or the number of the import or decision
 * @param manifest    the manifest's text
 * @param root        the hash of the manifest
 * @param appliedSeq  the sequence number of the last import that had taken effect when the link was made
 * @param execution   the job execution that made the link
 * @param sealedAt    when the link was made
 * @param osUser      the user of the operating system
 * @param run         the record of the run, line by line; empty in links that were made before there were records
 * @param runRoot     the hash of the record; empty where there is none
 */
public record Link(int no, String kind, String subject, String manifest, String root, long appliedSeq, long execution,
        OffsetDateTime sealedAt, String osUser, String run, String runRoot) {
}
