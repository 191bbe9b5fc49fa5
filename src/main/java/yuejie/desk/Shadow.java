package yuejie.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.contract.AppRange;
import yuejie.contract.JdbcContracts;
import yuejie.failure.RefusedException;
import yuejie.jobs.settle.ApplicationMonths;
import yuejie.money.Money;
import yuejie.rating.Assessment;
import yuejie.rating.Outcome;
import yuejie.rating.Pricing;
import yuejie.rating.Rating;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.PriceLists;
import yuejie.settlement.Settlement;

/**
 * Settles a month as things stand and keeps nothing of it: what would be invoiced, and what the book would come to under
 * other prices. It reads range by range as a settlement does, takes no lock, and writes nothing.
 */
public final class Shadow {

    /**
     * A preview.
     *
     * @param input  what came in of the month
     * @param totals what it comes to
     */
    public record Preview(MonthStatus.Input input, ShadowTotals totals) {
    }

    /**
     * An application under two catalogs.
     *
     * @param sdkAppId     its id
     * @param accountId    the account that pays
     * @param one          what it comes to under the one; 0.00 where it is parked
     * @param other        what it comes to under the other
     * @param outcome      how it ends under the one
     * @param otherOutcome how it ends under the other
     */
    public record Compared(long sdkAppId, String accountId, Money one, Money other, String outcome,
            String otherOutcome) {

        /** By how much the other one is dearer; below zero where it is cheaper. */
        public Money difference() {
            return other.minus(one);
        }

        /** Whether it is parked under one of them, so that its amounts say nothing. */
        public boolean isParked() {
            return Stream.of(outcome, otherOutcome).anyMatch(Outcome.PARKED.name()::equals);
        }
    }

    /**
     * A book under two catalogs.
     *
     * @param one    all of it under the one
     * @param other  all of it under the other
     * @param dearer how many applications pay more under the other one, and how much more
     * @param saved  how many pay less, and how much less
     * @param parked how many are parked under one of them, and so are not compared
     * @param movers those that differ most, the greatest difference first
     */
    public record Comparison(ShadowTotals one, ShadowTotals other, ShadowTotals.Item dearer, ShadowTotals.Item saved,
            long parked, List<Compared> movers) {
    }

    private static final Comparator<Compared> LEAST_MOVED = Comparator.<Compared, Money>comparing(each ->
            each.difference().isNegative() ? each.difference().negated() : each.difference())
            .thenComparing(Compared::sdkAppId, Comparator.reverseOrder());

    private final ApplicationMonths months;
    private final JdbcContracts contracts;
    private final PriceLists prices;
    private final JdbcSettlements settlements;
    private final Catalogs catalogs;
    private final MonthInput input;

    Shadow(ApplicationMonths months, JdbcContracts contracts, PriceLists prices, JdbcSettlements settlements,
           Catalogs catalogs, MonthInput input) {
        this.months = months;
        this.contracts = contracts;
        this.prices = prices;
        this.settlements = settlements;
        this.catalogs = catalogs;
        this.input = input;
    }

    /**
     * What would be invoiced for a month, which may still be running.
     *
     * @param today the day of the look
     * @param top   how many of the biggest invoices are shown
     * @throws RefusedException if the month is settled, there is nothing in it, or no catalog holds for a site
     */
    public Preview preview(BillingMonth month, LocalDate today, int top) {
        settlements.find(month, Settlement.FIRST_REVISION).ifPresent(settled -> {
            throw new RefusedException(month + (settled.sealed() ? " is settled and proved; what changed since: yuejie adjust"
                    + " --month " + month + " --preview" : " is being settled; finish that first: "
                    + settled.command()) + ". Nothing was changed.");
        });
        MonthStatus.Input came = input.of(month, today, List.of());
        came.nothing().ifPresent(why -> {
            throw new RefusedException("There is nothing of " + month + " to preview: " + why + ".");
        });
        if (came.imported() == 0) {
            throw new RefusedException("No usage of " + month + " was imported, so there is nothing to preview. Import its"
                    + " daily snapshots first: yuejie import PATH");
        }
        Pricing pricing = prices.current();
        List<String> without = contracts.sites(AppRange.NOW).stream().sorted().filter(site -> !pricing.holds(site, month))
                .toList();
        if (!without.isEmpty()) {
            throw new RefusedException("No price catalog holds for site " + String.join(", ", without) + " in " + month
                    + "; add one with --catalogs");
        }
        ShadowTotals totals = new ShadowTotals(top);
        months.eachNow(month, application -> totals.add(pricing.assess(application)));
        return new Preview(came, totals);
    }

    /**
     * What the applications of a site come to under two catalogs, whichever months these hold for.
     *
     * @param top how many of those that differ most are remembered
     * @param all receives every application, by its internal number
     * @throws RefusedException if the catalogs are for two sites
     */
    public Comparison compare(BillingMonth month, Catalog one, Catalog other, int top, Consumer<Compared> all) {
        if (!one.site().equals(other.site())) {
            throw new RefusedException(one.id() + " is for the site " + one.site() + ", and " + other.id() + " for "
                    + other.site() + "; two catalogs of one site can be compared.");
        }
        Set<String> planIds = new HashSet<>(catalogs.planIds());
        planIds.addAll(one.plans().keySet());
        planIds.addAll(other.plans().keySet());
        Rating settlement = new Rating(planIds);
        Tally tally = new Tally(top);
        months.eachNow(month, application -> {
            if (application.contract().application().site().equals(one.site())) {
                all.accept(tally.add(settlement.assess(application, one), settlement.assess(application, other)));
            }
        });
        return tally.result();
    }

    /** Adds up a comparison. */
    private static final class Tally {

        private final ShadowTotals one;
        private final ShadowTotals other;
        private final int top;
        private final PriorityQueue<Compared> movers = new PriorityQueue<>(LEAST_MOVED);
        private ShadowTotals.Item dearer = new ShadowTotals.Item(0, Money.ZERO);
        private ShadowTotals.Item saved = new ShadowTotals.Item(0, Money.ZERO);
        private long parked;

        Tally(int top) {
            this.top = top;
            one = new ShadowTotals(0);
            other = new ShadowTotals(0);
        }

        Compared add(Assessment underOne, Assessment underOther) {
            one.add(underOne);
            other.add(underOther);
            Compared compared = new Compared(underOne.application().sdkAppId(), underOne.application().accountId(),
                    underOne.total(), underOther.total(), underOne.outcome().name(), underOther.outcome().name());
            if (compared.isParked()) {
                parked++;
                return compared;
            }
            Money difference = compared.difference();
            if (difference.isNegative()) {
                saved = new ShadowTotals.Item(saved.lines() + 1, saved.amount().plus(difference.negated()));
            } else if (!difference.isZero()) {
                dearer = new ShadowTotals.Item(dearer.lines() + 1, dearer.amount().plus(difference));
            }
            if (!difference.isZero()) {
                movers.add(compared);
                if (movers.size() > top) {
                    movers.remove();
                }
            }
            return compared;
        }

        Comparison result() {
            return new Comparison(one, other, dearer, saved, parked, movers.stream().sorted(LEAST_MOVED.reversed()).toList());
        }
    }
}
