package yuejie.audit;

import java.util.List;
import java.util.Optional;

/**
 * What came out when a month was compared with its seals.
 *
 * @param sealed   whether the month is sealed at all; where it is not, only the chain was checked
 * @param counts   what was compared
 * @param links    the links of the chain
 * @param lastRoot the root of the last one; empty where there is none
 * @param lastRunRoot the run root of the last one; empty where it has none, and where only exports were there
 * @param root     what the link with the root is called that was asked for; empty where none was, or none has it
 * @param unsealed what was begun and is not sealed yet, and so was not compared
 * @param findings the first findings
 * @param found    how many there are
 */
public record Verification(boolean sealed, Counts counts, int links, String lastRoot, String lastRunRoot,
        Optional<String> root,
        List<String> unsealed, List<Finding> findings, long found) {

    /** Of a book that is not there, or holds nothing yet. */
    public static final Verification OF_NOTHING = new Verification(false, new Counts(0, 0, 0, 0, 0, 0), 0, "", "",
            Optional.empty(), List.of(), List.of(), 0);

    /**
     * How much was compared.
     *
     * @param settlements  links of the month's settlement and its further revisions
     * @param applications assessments, over all of these
     * @param snapshots    daily snapshots behind them; 0 where only exports were there
     * @param invoices     invoices
     * @param lines        their lines
     * @param attempts     deduction attempts
     */
    public record Counts(int settlements, long applications, long snapshots, long invoices, long lines, long attempts) {
    }
}
