package yuejie.desk;

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
import yuejie.desk.MonthStatus.Counted;
import yuejie.failure.RefusedException;
import yuejie.jobs.settle.ApplicationMonths;
import yuejie.money.Money;
import yuejie.rating.Assessment;
import yuejie.rating.Outcome;
import yuejie.rating.Rating;

/** Compares what a book amounts to in a month under two catalogs. It takes no lock, and writes nothing. */
public final class CatalogComparison {

    /**
     * An application under two catalogs.
     *
     * @param sdkAppId     its id
     * @param accountId    the account that pays
     * @param one          what it amounts to under the one; 0.00 where it is parked
     * @param other        what it amounts to under the other
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
    public record Comparison(MonthTotals one, MonthTotals other, Counted dearer, Counted saved,
            long parked, List<Compared> movers) {
    }

    private static final Comparator<Compared> LEAST_MOVED = Comparator
            .<Compared, Money>comparing(
                    each -> each.difference().isNegative() ? each.difference().negated() : each.difference())
            .thenComparing(Compared::sdkAppId, Comparator.reverseOrder());

    private final ApplicationMonths months;
    private final Catalogs catalogs;

    CatalogComparison(ApplicationMonths months, Catalogs catalogs) {
        this.months = months;
        this.catalogs = catalogs;
    }

    /**
     * What the applications of a site amount to under two catalogs, whichever months these hold for.
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
        Rating rating = new Rating(planIds);
        Tally tally = new Tally(top);
        months.eachNow(month, application -> {
            if (application.contract().application().site().equals(one.site())) {
                all.accept(tally.add(rating.assess(application, one), rating.assess(application, other)));
            }
        });
        return tally.result();
    }

    /** Adds up a comparison. */
    private static final class Tally {

        private final MonthTotals one;
        private final MonthTotals other;
        private final int top;
        private final PriorityQueue<Compared> movers = new PriorityQueue<>(LEAST_MOVED);
        private Counted dearer = Counted.NONE;
        private Counted saved = Counted.NONE;
        private long parked;

        Tally(int top) {
            this.top = top;
            one = new MonthTotals(0);
            other = new MonthTotals(0);
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
                saved = saved.plus(new Counted(1, difference.negated()));
            } else if (!difference.isZero()) {
                dearer = dearer.plus(new Counted(1, difference));
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
            return new Comparison(one, other, dearer, saved, parked,
                    movers.stream().sorted(LEAST_MOVED.reversed()).toList());
        }
    }
}
