package yuejie.jobs.settle;

import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import yuejie.calendar.BillingMonth;
import yuejie.contract.AppRange;
import yuejie.contract.Application;
import yuejie.crash.CrashPoint;
import yuejie.invoice.Issued;
import yuejie.invoice.JdbcInvoices;
import yuejie.jobs.run.ReadOnlyTransaction;
import yuejie.rating.ApplicationMonth;
import yuejie.settlement.JdbcRevisions;
import yuejie.settlement.Settlement;

/**
 * Reads the applications of one range that a settlement settles: contracts and usage are read once when the reader is
 * opened, in one transaction, and then handed out by internal number. A restart goes on after the last committed
 * application.
 */
final class ApplicationMonthItemReader implements ItemStreamReader<BillableMonth> {

    private static final String APP_NO = "app_no";

    private final Settlement settlement;
    private final AppRange range;
    private final ApplicationMonths months;
    private final JdbcRevisions revisions;
    private final JdbcInvoices invoices;
    private final ReadOnlyTransaction readOnly;
    private Iterator<ApplicationMonth> left = Collections.emptyIterator();
    private BitSet settledAgain = new BitSet();
    private Map<Integer, Issued> issued = Map.of();
    private int appNo;

    ApplicationMonthItemReader(Settlement settlement, AppRange range, ApplicationMonths months,
            JdbcRevisions revisions, JdbcInvoices invoices, ReadOnlyTransaction readOnly) {
        this.settlement = settlement;
        this.range = range;
        this.months = months;
        this.revisions = revisions;
        this.invoices = invoices;
        this.readOnly = readOnly;
    }

    @Override
    public void open(ExecutionContext context) {
        appNo = context.getInt(APP_NO, range.fromInclusive() - 1);
        AppRange rest = new AppRange(appNo + 1, range.untilExclusive(), range.asOf());
        left = readOnly.read(() -> {
            if (!settlement.isFirst()) {
                settledAgain = revisions.applications(settlement, rest);
                issued = invoices.issued(month(), settlement.revision(), rest.fromInclusive(), rest.untilExclusive());
            }
            return months.of(month(), rest);
        });
        CrashPoint.RANGE_READ.reached();
    }

    @Override
    public @Nullable BillableMonth read() {
        while (left.hasNext()) {
            ApplicationMonth next = left.next();
            appNo = next.contract().application().appNo();
            if (isSettled(next.contract().application())) {
                return new BillableMonth(next, issued.getOrDefault(appNo, Issued.NOTHING));
            }
        }
        return null;
    }

    private boolean isSettled(Application application) {
        return settlement.isFirst() ? !application.createdOn().isAfter(month().lastDay()) : settledAgain.get(appNo);
    }

    private BillingMonth month() {
        return settlement.month();
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(APP_NO, appNo);
    }
}
