package yuejie.jobs.settle;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import yuejie.calendar.BillingMonth;
import yuejie.contract.AppRange;
import yuejie.contract.Contract;
import yuejie.contract.JdbcContracts;
import yuejie.jobs.run.ReadOnlyTransaction;
import yuejie.jobs.run.Steps;
import yuejie.rating.ApplicationMonth;
import yuejie.settings.BookSettings;
import yuejie.settlement.JdbcSettlements;
import yuejie.usage.JdbcUsage;
import yuejie.usage.UsageBlock;

/**
 * Reads what is rated, for a settlement and for every preview alike: contracts of applications, and a month's usage.
 */
public final class ApplicationMonths {

    private final JdbcContracts contracts;
    private final JdbcUsage usage;
    private final JdbcSettlements settlements;
    private final ReadOnlyTransaction readOnly;
    private final BookSettings settings;

    ApplicationMonths(JdbcContracts contracts, JdbcUsage usage, JdbcSettlements settlements,
            ReadOnlyTransaction readOnly, BookSettings settings) {
        this.contracts = contracts;
        this.usage = usage;
        this.settlements = settlements;
        this.readOnly = readOnly;
        this.settings = settings;
    }

    /**
     * The months of a range by internal number, all read at once, with those of applications that were created after
     * the month.
     */
    public Iterator<ApplicationMonth> of(BillingMonth month, AppRange range) {
        return readOnly.read(() -> {
            List<Contract> agreed = contracts.read(range);
            UsageBlock used = usage.month(month, range.fromInclusive(), range.untilExclusive());
            return agreed.stream()
                    .map(contract -> new ApplicationMonth(contract, used.of(contract.application().appNo())))
                    .iterator();
        });
    }

    /** The month of one application as the book holds it now; empty where no such application counts. */
    public Optional<ApplicationMonth> now(BillingMonth month, int appNo) {
        return contract(appNo, AppRange.NOW)
                .map(contract -> new ApplicationMonth(contract, usage.month(month, appNo, appNo + 1).of(appNo)));
    }

    /**
     * The month of one application as it was; empty where the application did not count yet.
     *
     * @param asOf the last applied file that is seen, by its place in the order of applied files, inclusive
     */
    public Optional<ApplicationMonth> asOf(BillingMonth month, int appNo, long asOf) {
        return contract(appNo, asOf)
                .map(contract -> new ApplicationMonth(contract, usage.month(month, appNo, appNo + 1, asOf).of(appNo)));
    }

    private Optional<Contract> contract(int appNo, long asOf) {
        return contracts.read(AppRange.of(appNo, asOf)).stream().findFirst();
    }

    /** Hands out the months of all applications that exist in the month, as the book holds them now, range by range. */
    public void eachNow(BillingMonth month, Consumer<ApplicationMonth> sink) {
        int maxAppNo = settlements.maxAppNo();
        int partitions = Steps.partitions(maxAppNo, settings);
        for (int i = 0; i < partitions; i++) {
            of(month, AppRange.split(maxAppNo, partitions, i, AppRange.NOW)).forEachRemaining(application -> {
                if (!application.contract().application().createdOn().isAfter(month.lastDay())) {
                    sink.accept(application);
                }
            });
        }
    }
}
