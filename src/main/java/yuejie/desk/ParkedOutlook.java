package yuejie.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuejie.calendar.BillingMonth;
import yuejie.contract.AppRange;
import yuejie.contract.Contract;
import yuejie.desk.JdbcMonthStatus.ParkedRow;
import yuejie.jobs.settle.SettlementTables;
import yuejie.money.Money;
import yuejie.rating.ApplicationMonth;
import yuejie.rating.Pricing;
import yuejie.settlement.Settlement;

/**
 * What waits with parked applications: each is settled as things stand by now, and where that still cannot be done,
 * without the charge that stands in the way. Nothing is written.
 */
final class ParkedOutlook {

    /** They are read one by one. Where so many are parked, the sum of the first ones says enough. */
    private static final int COMPUTED = 1_000;

    private static final long NOW = Long.MAX_VALUE;

    private final SettlementTables tables;

    ParkedOutlook(SettlementTables tables) {
        this.tables = tables;
    }

    /**
     * The outlook of each application.
     *
     * @param latest the month's latest settlement that is sealed, by whose prices they are settled again
     */
    List<MonthStatus.Parked> of(Settlement latest, List<ParkedRow> rows) {
        List<MonthStatus.Parked> parked = new ArrayList<>(rows.size());
        Pricing pricing = rows.isEmpty() ? null : tables.prices().of(latest);
        for (ParkedRow row : rows) {
            Optional<ApplicationMonth> now = parked.size() < COMPUTED ? now(latest.month(), row.appNo())
                    : Optional.empty();
            boolean mended = now.filter(application -> pricing.assess(application).parked().isEmpty()).isPresent();
            Optional<Money> waits = now.map(pricing::atStake).map(all -> all.minus(row.issued()));
            parked.add(new MonthStatus.Parked(row.sdkAppId(), row.reason(), row.detail(), mended, waits));
        }
        return parked;
    }

    private Optional<ApplicationMonth> now(BillingMonth month, int appNo) {
        Optional<Contract> contract = tables.contracts().read(AppRange.of(appNo, NOW)).stream().findFirst();
        return contract.map(agreed -> new ApplicationMonth(agreed,
                tables.usage().month(month, appNo, appNo + 1).of(appNo)));
    }
}
