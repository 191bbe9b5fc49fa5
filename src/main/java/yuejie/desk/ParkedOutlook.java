package yuejie.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuejie.desk.JdbcMonthStatus.ParkedRow;
import yuejie.jobs.settle.ApplicationMonths;
import yuejie.money.Money;
import yuejie.rating.ApplicationMonth;
import yuejie.rating.Pricing;
import yuejie.settlement.PriceLists;
import yuejie.settlement.Settlement;

/**
 * What waits with parked applications: each is rated with the present data; where that is still not possible, it is
 * rated without the charge that prevents it. Nothing is written.
 */
public final class ParkedOutlook {

    /** Applications are read one by one. Where more are parked than that, the first ones are enough for an estimate. */
    private static final int COMPUTED = 1_000;

    private final ApplicationMonths months;
    private final PriceLists prices;

    ParkedOutlook(ApplicationMonths months, PriceLists prices) {
        this.months = months;
        this.prices = prices;
    }

    /**
     * The outlook of each application.
     *
     * @param latest the month's latest settlement that is sealed, by whose prices they are settled again
     */
    List<MonthStatus.Parked> of(Settlement latest, List<ParkedRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<MonthStatus.Parked> parked = new ArrayList<>(rows.size());
        Pricing pricing = prices.of(latest);
        for (ParkedRow row : rows) {
            Optional<ApplicationMonth> now = parked.size() < COMPUTED ? months.now(latest.month(), row.appNo())
                    : Optional.empty();
            boolean mended = now.filter(application -> pricing.assess(application).parked().isEmpty()).isPresent();
            Optional<Money> waits = now.map(pricing::atStake).map(all -> all.minus(row.issued()));
            parked.add(new MonthStatus.Parked(row.sdkAppId(), row.reason(), row.detail(), mended, waits));
        }
        return parked;
    }
}
