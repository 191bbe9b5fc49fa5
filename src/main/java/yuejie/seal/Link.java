package yuejie.seal;

import java.time.OffsetDateTime;

/**
 * A stored link of the chain: its manifest and root, and beside them who made the link, when, and in which run.
 *
 * @param no          the link's place in the chain, from 1
 * @param kind        what the link seals, for example {@code SETTLEMENT}; the manifest names it in small letters
 * @param subject     the month and revision, or the date and run
 * @param manifest    the manifest's text
 * @param root        the hash of the manifest
 * @param appliedSeq  the sequence number of the last import that had taken effect when the link was made
 * @param execution   the job execution that made the link
 * @param sealedAt    when the link was made
 * @param osUser      the user of the operating system
 */
public record Link(int no, String kind, String subject, String manifest, String root, long appliedSeq, long execution,
        OffsetDateTime sealedAt, String osUser) {
}
