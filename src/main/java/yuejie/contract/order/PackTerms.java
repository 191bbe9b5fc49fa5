package yuejie.contract.order;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import yuejie.calendar.BillingZone;
import yuejie.catalog.CallPack;
import yuejie.catalog.Promotion;
import yuejie.contract.PlanOrder;

/** How long a call pack is valid, and what minutes it brings (R2.2, R2.5). */
record PackTerms(PlanOrder order, CallPack pack) {

    /** The same day of the last month, included, or that month's last day; of a trial, its number of days. */
    LocalDate validTo() {
        return pack.trialDays().isPresent() ? order.startsOn().plusDays(pack.trialDays().getAsInt() - 1L)
                : order.startsOn().plusMonths(order.months());
    }

    /** One grant a month, a trial one in all; none of a pack without minutes. */
    List<Grant> grants() {
        int grants = pack.minutes() == 0 ? 0 : pack.trialDays().isPresent() ? 1 : order.months();
        return IntStream.rangeClosed(1, grants).mapToObj(this::grant).toList();
    }

    private Grant grant(int number) {
        LocalDate from = order.startsOn().plusMonths(number - 1L);
        LocalDate to = pack.trialDays().isPresent() ? validTo() : order.startsOn().plusMonths(number);
        boolean extended = holds(Promotion.Kind.EXTENDED_GRANTS);
        LocalDate least = YearMonth.from(BillingZone.dayOf(order.purchasedAt())).plusMonths(1).atEndOfMonth();
        return new Grant(number, pack.minutes(), from, extended && least.isAfter(to) ? least : to,
                extended ? Grant.Scope.ACCOUNT : Grant.Scope.APPLICATION,
                holds(Promotion.Kind.MINI_PROGRAM) ? Optional.of(validTo()) : Optional.empty());
    }

    /** Whether a promotion of the kind held at the purchase, whatever the first day is. */
    private boolean holds(Promotion.Kind kind) {
        return pack.promotions().stream().anyMatch(promotion -> promotion.kind() == kind
                && promotion.holdsAt(BillingZone.localTime(order.purchasedAt().getEpochSecond())));
    }
}
