package yuejie.jobs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import yuejie.calendar.BillingMonth;
import yuejie.contract.JdbcContracts;
import yuejie.intake.ImportFile;
import yuejie.intake.JdbcImportLog;

/**
 * The first step of a settlement: checks that the month can be settled, and fixes what is settled, so that a
 * restart reads the same facts whatever arrived meanwhile.
 */
final class SettlementGate {

    private final JdbcSettlements settlements;
    private final JdbcImportLog log;
    private final JdbcContracts contracts;
    private final Pricing pricing;
    private final BookSettings settings;

    SettlementGate(JdbcSettlements settlements, JdbcImportLog log, JdbcContracts contracts, Pricing pricing,
                   BookSettings settings) {
        this.settlements = settlements;
        this.log = log;
        this.contracts = contracts;
        this.pricing = pricing;
        this.settings = settings;
    }

    /**
     * Passes the gate.
     *
     * @param today        the day of the run
     * @param acceptedDays days that may be without an import
     * @throws RefusedException if the month cannot be settled; it names everything that is missing
     */
    void pass(BillingMonth month, int revision, LocalDate today, List<LocalDate> acceptedDays) {
        if (settlements.find(month, revision).isPresent()) {
            return;
        }
        List<String> against = new ArrayList<>();
        if (!today.isAfter(month.lastDay())) {
            against.add("the month is not over before " + month.lastDay().plusDays(1));
        }
        unfinishedImports(month, against);
        missingDays(month, acceptedDays, against);
        long frozen = log.latestApplied();
        contracts.sites(frozen).stream().sorted().filter(site -> !pricing.holds(site, month))
                .forEach(site -> against.add("no price catalog holds for site " + site + "; add one with --catalogs"));
        if (!against.isEmpty()) {
            throw new RefusedException(month + " cannot be settled: " + String.join("; ", against)
                    + ". Nothing was changed; mend this and call again.");
        }
        int maxAppNo = settlements.maxAppNo();
        settlements.begin(new SettlementRecord(month, revision, false, frozen, maxAppNo, partitions(maxAppNo),
                acceptedDays, pricing.catalogs(month)));
    }

    /** As few as the settings allow, but the same number for each thread, so that none is idle at the end. */
    private int partitions(int applications) {
        int atLeast = (applications + settings.partitionSize() - 1) / settings.partitionSize();
        int rounds = Math.max(1, (atLeast + settings.threads() - 1) / settings.threads());
        return Math.max(1, Math.min(rounds * settings.threads(), applications));
    }

    private void unfinishedImports(BillingMonth month, List<String> against) {
        String files = log.outstanding(month).stream().map(ImportFile::path).map(Object::toString)
                .collect(Collectors.joining(", "));
        if (!files.isEmpty()) {
            against.add("an import was begun and not finished; run it again: " + files);
        }
    }

    private void missingDays(BillingMonth month, List<LocalDate> acceptedDays, List<String> against) {
        List<LocalDate> complete = log.completeDays(month);
        String missing = month.days().stream().filter(day -> !complete.contains(day) && !acceptedDays.contains(day))
                .map(LocalDate::toString).collect(Collectors.joining(","));
        if (!missing.isEmpty()) {
            against.add("days without a usage import: " + missing
                    + " (import them, or accept with --accept-missing-days " + missing + ")");
        }
    }
}
