package yuejie.jobs.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.DayWords;
import yuejie.catalog.Catalog;
import yuejie.contract.JdbcContracts;
import yuejie.crash.CrashPoint;
import yuejie.failure.RefusedException;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.JdbcImportLog;
import yuejie.jobs.run.Steps;
import yuejie.rating.Pricing;
import yuejie.settings.BookSettings;
import yuejie.settlement.JdbcRevisions;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.PriceLists;
import yuejie.settlement.Settlement;

/**
 * The first step of a settlement: checks that the month can be settled, and fixes what is settled, so that a restart
 * reads the same facts, whatever was imported since.
 */
public final class SettlementGate {

    private final JdbcSettlements settlements;
    private final JdbcImportLog log;
    private final JdbcContracts contracts;
    private final JdbcRevisions revisions;
    private final PriceLists prices;
    private final BookSettings settings;
    private final EmptyMonth empty;

    SettlementGate(JdbcSettlements settlements, JdbcImportLog log, JdbcContracts contracts, JdbcRevisions revisions,
            PriceLists prices, BookSettings settings, EmptyMonth empty) {
        this.settlements = settlements;
        this.log = log;
        this.contracts = contracts;
        this.revisions = revisions;
        this.prices = prices;
        this.settings = settings;
        this.empty = empty;
    }

    /**
     * Passes the gate.
     *
     * @param today        the day of the run
     * @param acceptedDays days that may be without an import; never all of them
     * @throws RefusedException if the month cannot be settled; it names everything that is missing
     */
    void pass(BillingMonth month, LocalDate today, List<LocalDate> acceptedDays) {
        if (settlements.find(month, Settlement.FIRST_REVISION).isPresent()) {
            return;
        }
        Pricing pricing = prices.current();
        List<String> against = new ArrayList<>();
        if (!today.isAfter(month.lastDay())) {
            against.add("the month is not over before " + month.lastDay().plusDays(1));
        }
        unfinishedImports(month, against);
        missingUsage(month, today, acceptedDays, against);
        long frozen = log.latestApplied();
        contracts.sites(frozen).stream().sorted().filter(site -> !pricing.holds(site, month))
                .forEach(site -> against.add("no price catalog holds for site " + site + "; add one with --catalogs"));
        metersNobodyLookedFor(month, pricing, frozen, against);
        refuse(month + " cannot be settled: ", against);
        int maxAppNo = settlements.maxAppNo();
        settlements.keep(pricing.holding(month));
        settlements.begin(new Settlement(month, Settlement.FIRST_REVISION, Settlement.Kind.SETTLEMENT, false,
                frozen, maxAppNo, Steps.partitions(maxAppNo, settings), acceptedDays, pricing.catalogs(month)));
        CrashPoint.SETTLEMENT_BEGUN.reached();
    }

    /**
     * Passes the gate for a further revision. It is rated with the prices of the month's latest revision, or with a
     * higher version of these.
     *
     * @param first   the month's own settlement
     * @param reprice whether higher versions are used
     * @throws RefusedException if that cannot be done now
     */
    void again(Settlement first, int revision, Settlement.Kind kind, boolean reprice) {
        Optional<PriceLists.Corrected> corrected = reprice ? Optional.of(corrected(first.month())) : Optional.empty();
        pass(first, revision, kind, wouldSettle(first, kind, corrected), corrected);
    }

    /** The catalogs of which a higher version is known than the month was settled with last. */
    PriceLists.Corrected corrected(BillingMonth month) {
        return prices.corrected(settlements.latestSealed(month).orElseThrow());
    }

    /**
     * The applications that {@link #again} would settle.
     *
     * @param corrected the catalogs that they would be settled with; empty for the same as before
     */
    BitSet wouldSettle(Settlement first, Settlement.Kind kind, Optional<PriceLists.Corrected> corrected) {
        if (kind == Settlement.Kind.PARKED) {
            return revisions.parked(first.month());
        }
        BitSet again = revisions.changed(first.month(), first.frozenSeq());
        corrected.ifPresent(by -> again.or(revisions.settledWith(first.month(),
                by.newer().stream().map(Catalog::id).toList())));
        return again;
    }

    /**
     * Passes the gate for a further revision of some applications.
     *
     * @param again     the applications that are settled again
     * @param corrected the catalogs that they are settled with; empty for the same as before
     * @throws RefusedException if that cannot be done now
     */
    void pass(Settlement first, int revision, Settlement.Kind kind, BitSet again,
            Optional<PriceLists.Corrected> corrected) {
        BillingMonth month = first.month();
        if (settlements.find(month, revision).isPresent()) {
            return;
        }
        Settlement before = settlements.latestSealed(month).orElseThrow();
        List<String> against = new ArrayList<>();
        unfinishedImports(month, against);
        long frozen = log.latestApplied();
        // a corrected catalog is for the same site
        Pricing then = prices.of(before);
        revisions.sites(again).stream().filter(site -> !then.holds(site, month)).forEach(site -> against.add(
                "no price catalog held for site " + site + " when the month was settled"));
        refuse(month + " cannot be settled again: ", against);
        int maxAppNo = settlements.maxAppNo();
        Settlement settlement = new Settlement(month, revision, kind, false, frozen, maxAppNo,
                Steps.partitions(maxAppNo, settings), before.acceptedDays(),
                corrected.map(PriceLists.Corrected::catalogs).orElse(before.catalogs()));
        settlements.begin(settlement);
        corrected.map(PriceLists.Corrected::newer).ifPresent(newer -> {
            settlements.keep(newer);
            settlements.repriced(settlement, Pricing.words(newer));
        });
        revisions.keep(settlement, again);
        CrashPoint.SETTLEMENT_BEGUN.reached();
    }

    /**
     * Refuses where something is against it.
     *
     * @throws RefusedException if anything is
     */
    static void refuse(String what, List<String> against) {
        if (!against.isEmpty()) {
            throw new RefusedException(what + String.join("; ", against)
                    + ". Nothing was changed; mend this and call again.");
        }
    }

    /**
     * Files that were imported before a catalog declared a meter may have a column of that meter, which was ignored.
     */
    private void metersNobodyLookedFor(BillingMonth month, Pricing pricing, long frozen, List<String> against) {
        List<String> sites = contracts.sites(frozen);
        pricing.holding(month).stream().filter(catalog -> sites.contains(catalog.site()))
                .flatMap(catalog -> catalog.meters().keySet().stream()).distinct().sorted().forEach(meter -> {
                    String days = DayWords.of(log.daysWithout(meter, month));
                    if (!days.isEmpty()) {
                        against.add("usage was imported before a catalog declared the meter " + meter + ": " + days
                                + " (import these days again, with --catalogs)");
                    }
                });
    }

    private void unfinishedImports(BillingMonth month, List<String> against) {
        String files = log.outstanding(month).stream().map(ImportFile::path).map(Object::toString)
                .collect(Collectors.joining(", "));
        if (!files.isEmpty()) {
            against.add("an import was begun and not finished; run it again: " + files);
        }
    }

    /**
     * Days that are over and have no usage import. They are named once: where they can be accepted, as the argument
     * that accepts all of them.
     */
    private void missingUsage(BillingMonth month, LocalDate today, List<LocalDate> acceptedDays, List<String> against) {
        List<LocalDate> complete = log.completeDays(month);
        Optional<String> nothing = empty.why(month, today, complete);
        nothing.ifPresent(against::add);
        List<LocalDate> missing = month.days().stream().filter(day -> day.isBefore(today) && !complete.contains(day))
                .toList();
        if (nothing.isEmpty() && !acceptedDays.containsAll(missing)) {
            String days = DayWords.of(missing);
            against.add(today.isAfter(month.lastDay()) ? "days without a usage import (import them, or accept them with"
                    + " --accept-missing-days " + days + ")" : "days without a usage import so far: " + days);
        }
    }
}
