package yuejie.console.proof;

import java.time.OffsetDateTime;
import java.util.Optional;
import yuejie.console.page.SealedLine;
import yuejie.seal.Manifest;

/**
 * A link of the chain.
 *
 * @param no        its place in the chain, from 1
 * @param kind      what it seals
 * @param subject   the month and revision, the date and run, or the number of the import or decision
 * @param page      the page of what it seals; empty where there is none
 * @param root      its root
 * @param manifest  the text of its manifest
 * @param run       the record of who made it; empty in links of earlier versions
 * @param runRoot   the hash of the record; empty where there is none
 * @param sealedAt  when it was made
 * @param user      by whom, by the name at the operating system
 * @param execution the run that made it; 0 where none did
 * @param before    the root of the link before; empty for the first
 */
record SealRow(int no, String kind, String subject, Optional<String> page, String root, String manifest, String run,
        String runRoot, OffsetDateTime sealedAt, String user, long execution, Optional<String> before) {

    /**
     * Whether the link itself holds: its root is the hash of its manifest, which names the root of the link before, and
     * the run root is the hash of the record, which names the root. Whether the rows are as they were sealed is what a
     * verification tells.
     */
    boolean holds() {
        return Manifest.root(manifest).equals(root)
                && has(manifest, "previous", before.orElse(Manifest.NO_PREVIOUS))
                && (run.isEmpty() || (Manifest.root(run).equals(runRoot) && has(run, "root", root)));
    }

    private static boolean has(String text, String key, String value) {
        return SealedLine.of(text).contains(new SealedLine(key, value));
    }

    /** The page of the run that made it; empty where no run did. */
    Optional<String> runPage() {
        return execution == 0 ? Optional.empty() : Optional.of("/runs/" + execution);
    }
}
