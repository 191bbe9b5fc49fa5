package yuejie.audit.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.Chain;
import yuejie.audit.Findings;
import yuejie.audit.Tally;
import yuejie.calendar.BillingMonth;

/**
 * Compares the applications of a month with the digests that were sealed of them: a range at a time, so that it needs
 * no more memory for more applications.
 */
final class JdbcSealedMonth {

    private static final int APPLICATIONS_AT_A_TIME = 32_768;

    private final JdbcTemplate jdbc;
    private final BillingMonth month;
    private final JdbcFiles files;
    private final Findings findings;
    private final Tally tally;

    JdbcSealedMonth(JdbcTemplate jdbc, BillingMonth month, Findings findings, Tally tally) {
        this.jdbc = jdbc;
        this.month = month;
        this.files = new JdbcFiles(jdbc, findings);
        this.findings = findings;
        this.tally = tally;
    }

    /** What does not fit of the applications of the month's seals. */
    Mismatches check(List<Chain.Settled> seals) {
        Map<Integer, Long> asOf = new HashMap<>();
        seals.forEach(seal -> asOf.put(seal.revision(), seal.link().appliedSeq()));
        Map<Long, Long> applied = files.applied();
        JdbcAgreements agreements = new JdbcAgreements(jdbc, applied);
        JdbcSnapshots snapshots = new JdbcSnapshots(jdbc, month, applied);
        JdbcSettledRows settled = new JdbcSettledRows(jdbc, month);
        ApplicationCheck check = new ApplicationCheck(month, findings, tally);
        int end = end();
        for (int from = 1; from < end; from += APPLICATIONS_AT_A_TIME) {
            int until = Math.min(from + APPLICATIONS_AT_A_TIME, end);
            Snapshots ofRange = snapshots.read(from, until);
            Map<Integer, List<AgreedRow>> agreed = agreements.read(from, until);
            Map<Integer, List<InvoiceRow>> invoices = settled.invoices(from, until);
            for (AssessmentRow assessment : settled.assessments(from, until)) {
                Long seen = asOf.get(assessment.revision());
                if (seen != null) {
                    check.check(assessment, seen, new ApplicationCheck.Kept(ofRange,
                            agreed.getOrDefault(assessment.appNo(), List.of()),
                            invoices.getOrDefault(assessment.appNo(), List.of())));
                }
            }
        }
        files.checkUsage(month, snapshots.brought());
        files.checkFacts();
        return check.mismatches();
    }

    private int end() {
        Integer greatest = jdbc.queryForObject("select coalesce(max(app_no), 0) from application", Integer.class);
        return greatest == null ? 0 : Math.addExact(greatest, 1);
    }
}
