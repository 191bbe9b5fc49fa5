package yuejie.audit.book;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.Chain;
import yuejie.audit.Findings;
import yuejie.audit.SealFolder;
import yuejie.audit.Tally;
import yuejie.audit.Verification;
import yuejie.audit.VerificationProgress;
import yuejie.audit.origin.JdbcLinks;
import yuejie.audit.origin.JdbcOrigins;
import yuejie.audit.proof.JdbcProof;
import yuejie.calendar.BillingMonth;
import yuejie.seal.SealPlace;

/**
 * Verifies that a month is as it was sealed, without trust in the rest of the program: everything is computed again
 * from the rows, with SQL and arithmetic of its own, and compared with the chain of seals.
 */
public final class JdbcVerification {

    private static final int ROWS_AT_A_TIME = 10_000;

    /** The parts of a verification beside the months: the chain, the imports, the money, the ledger. */
    private static final int OTHER_PARTS = 4;

    private final JdbcTemplate jdbc;
    private final VerificationProgress progress;

    /** A verification of one database. */
    public JdbcVerification(JdbcTemplate jdbc) {
        this(jdbc, VerificationProgress.NOBODY);
    }

    /**
     * A verification of one database.
     *
     * @param progress is told how far it is
     */
    public JdbcVerification(JdbcTemplate jdbc, VerificationProgress progress) {
        this.progress = progress;
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
    }

    /**
     * Verifies a month. Call it in a read-only transaction that sees one state of the book throughout.
     *
     * @param month the month; empty for all that was ever sealed
     * @param root  a root that the chain has to contain; empty where any will do
     * @param sealFiles where the files lie that were written beside the book, one for each link
     */
    public Verification verify(Optional<BillingMonth> month, Optional<String> root, SealPlace sealFiles) {
        Findings findings = new Findings();
        Tally tally = new Tally();
        progress.begins("chain", 0, OTHER_PARTS);
        JdbcChain links = new JdbcChain(jdbc, findings);
        Chain chain = JdbcLinks.read(jdbc, findings);
        chain.compareCopies(SealFolder.read(sealFiles, findings));
        chain.compare(links.approved(chain));
        Optional<String> found = root.flatMap(chain::find);
        links.checkBeside(chain);
        List<BillingMonth> months = chain.settledMonths().stream()
                .filter(settled -> month.isEmpty() || month.get().equals(settled)).toList();
        int parts = OTHER_PARTS + months.size();
        progress.begins("imports", 1, parts);
        new JdbcOrigins(jdbc).verify(chain, month, findings);
        if (!months.isEmpty()) {
            for (int i = 0; i < months.size(); i++) {
                progress.begins(months.get(i).toString(), 2 + i, parts);
                check(months.get(i), chain, links, findings, tally);
            }
            progress.begins("money", parts - 2, parts);
            new JdbcSealedMovements(jdbc, findings).check(chain.deductions());
            JdbcBookProof book = new JdbcBookProof(jdbc, findings);
            book.check(months);
            progress.begins("ledger", parts - 1, parts);
            book.booked(chain);
            if (findings.count() == 0) {
                // only where nothing names the entry itself: a link is a less exact finding
                new JdbcSealedEntries(jdbc, findings).check(chain);
            }
        }
        return new Verification(month.isEmpty() ? !chain.links().isEmpty() : !months.isEmpty(), tally.counts(),
                chain.links().size(), chain.lastRoot(), chain.lastRunRoot(), found,
                links.unsealed(month.map(BillingMonth::toString)),
                findings.first(), findings.count());
    }

    private void check(BillingMonth month, Chain chain, JdbcChain links, Findings findings, Tally tally) {
        List<Chain.Settled> seals = chain.settlementsOf(month);
        links.checkCatalogs(seals);
        settlements(month, seals, findings, tally);
        new JdbcSealedDeductions(jdbc, month, findings, tally).check(chain.deductions());
    }

    private void settlements(BillingMonth month, List<Chain.Settled> seals, Findings findings, Tally tally) {
        Mismatches mismatches = new JdbcSealedMonth(jdbc, month, findings, tally).check(seals);
        JdbcSections sections = new JdbcSections(jdbc, mismatches, findings);
        JdbcProof proof = new JdbcProof(jdbc);
        for (Chain.Settled seal : seals) {
            tally.settlement();
            sections.check(seal);
            proof.find(month, seal.revision(), seal.link().appliedSeq(), findings);
        }
    }
}
