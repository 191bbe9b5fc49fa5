package yuejie.quote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.catalog.Catalog;
import yuejie.catalog.Plan;

/**
 * What the price calculator is asked, by a command or by a page.
 *
 * @param site          whose prices are meant
 * @param month         the month that is settled; empty for the month of {@code suspendedFrom}, or else the current one
 * @param plan          the plan; empty for all plans that are billed
 * @param months        for how many months plan, add-ons and call packs are bought, 1 to {@link #MOST_MONTHS}
 * @param meters        the value of each meter on every day, by the meter's name, 0 to {@link #MOST}
 * @param options       the value of each option all month, by the option's name, 0 to {@link #MOST}
 * @param addOns        the add-ons by id
 * @param callPacks     the call packs by id
 * @param suspendedFrom when the service is suspended, inclusive; empty for never
 * @param resumedAt     when the service is resumed; empty for not within the month
 */
public record Question(String site, Optional<BillingMonth> month, Optional<String> plan, int months,
        Map<String, Long> meters, Map<String, Long> options, List<String> addOns, List<String> callPacks,
        Optional<Instant> suspendedFrom, Optional<Instant> resumedAt) {

    /** The greatest value of a meter or an option. */
    public static final long MOST = 999_999_999_999L;

    /** The most months for which something is bought in one go. */
    public static final int MOST_MONTHS = 60;

    /** The meters that every usage file has. */
    public static final List<String> METERS_OF_ALL = List.of("dau", "groups");

    /** A kind of what a catalog has by name. */
    public enum Kind {
        /** A plan. */
        PLAN,
        /** An add-on. */
        ADD_ON,
        /** A call pack. */
        CALL_PACK,
        /** A meter beside those of all usage files. */
        METER,
        /** An option. */
        OPTION
    }

    /**
     * A name that the catalog does not know.
     *
     * @param kind  what the name should be one of
     * @param name  the name
     * @param known the names of that kind that the catalog has
     */
    public record Unknown(Kind kind, String name, List<String> known) {
    }

    /** Keeps copies, in the same order. */
    public Question {
        meters = Collections.unmodifiableMap(new LinkedHashMap<>(meters));
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        addOns = List.copyOf(addOns);
        callPacks = List.copyOf(callPacks);
    }

    /** Whether the service is to be resumed without a suspension before. */
    public boolean isResumedTooEarly() {
        return resumedAt.isPresent() && suspendedFrom.filter(resumedAt.get()::isAfter).isEmpty();
    }

    /** The month that is settled. */
    public BillingMonth ratedMonth(Instant now) {
        return month.orElseGet(() -> BillingMonth.of(BillingZone.dayOf(suspendedFrom.orElse(now))));
    }

    /** The names that a catalog does not know; {@link #quotes} needs a catalog that knows all of them. */
    public List<Unknown> unknown(Catalog catalog) {
        List<Unknown> unknown = new ArrayList<>();
        check(Kind.PLAN, plan.stream().toList(), catalog.plans().keySet(), unknown);
        check(Kind.ADD_ON, addOns, catalog.addOns().keySet(), unknown);
        check(Kind.CALL_PACK, callPacks, catalog.callPacks().keySet(), unknown);
        TreeSet<String> ownMeters = new TreeSet<>(meters.keySet());
        METERS_OF_ALL.forEach(ownMeters::remove);
        check(Kind.METER, ownMeters, catalog.meters().keySet(), unknown);
        check(Kind.OPTION, options.keySet(),
                catalog.charges().stream().flatMap(charge -> charge.optionName().stream()).toList(), unknown);
        return unknown;
    }

    private static void check(Kind kind, Collection<String> named, Collection<String> known, List<Unknown> unknown) {
        named.stream().filter(each -> !known.contains(each))
                .forEach(each -> unknown.add(new Unknown(kind, each, List.copyOf(known))));
    }

    /**
     * The answers: one for the plan, or one for each plan that is billed.
     *
     * @param catalog the catalog that prices the month
     * @param rated   the month that is settled
     */
    public List<Quote> quotes(Catalog catalog, BillingMonth rated) {
        return (plan.isPresent() ? plan.stream()
                : catalog.plans().values().stream().filter(Plan::billable).map(Plan::id))
                .map(id -> Quote.of(wanted(id, rated), catalog)).toList();
    }

    private Wanted wanted(String ofPlan, BillingMonth rated) {
        return new Wanted(rated, ofPlan, months, meters, options,
                Stream.concat(addOns.stream(), callPacks.stream()).toList(), suspendedFrom, resumedAt);
    }
}
