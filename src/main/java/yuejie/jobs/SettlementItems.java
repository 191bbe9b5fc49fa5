package yuejie.jobs;

import java.util.Iterator;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import yuejie.calendar.BillingMonth;
import yuejie.contract.AppRange;
import yuejie.contract.Contract;
import yuejie.settlement.ApplicationMonth;
import yuejie.settlement.Assessment;
import yuejie.usage.UsageBlock;

/**
 * The applications of one range: their contracts and their month of usage are read once on opening, then each
 * is settled and handed out, by internal number. A restart goes on after the last one committed.
 */
final class SettlementItems implements StepItems<Assessment> {

    private static final String APP_NO = "app_no";

    private final SettlementTables tables;
    private final SettlementRecord settlement;
    private final AppRange range;
    private Iterator<Contract> contracts;
    private UsageBlock usage;
    private int appNo;

    SettlementItems(SettlementTables tables, SettlementRecord settlement, AppRange range) {
        this.tables = tables;
        this.settlement = settlement;
        this.range = range;
    }

    @Override
    public void open(ExecutionContext context) {
        appNo = context.getInt(APP_NO, range.fromInclusive() - 1);
        AppRange left = new AppRange(appNo + 1, range.untilExclusive(), range.asOf());
        tables.readOnly().executeWithoutResult(status -> {
            contracts = tables.contracts().read(left).iterator();
            usage = tables.usage().month(month(), left.fromInclusive(), left.untilExclusive());
        });
    }

    @Override
    public Assessment read() {
        while (contracts.hasNext()) {
            Contract contract = contracts.next();
            appNo = contract.application().appNo();
            if (!contract.application().createdOn().isAfter(month().lastDay())) {
                return tables.pricing().assess(new ApplicationMonth(contract, usage.of(appNo)));
            }
        }
        return null;
    }

    private BillingMonth month() {
        return settlement.month();
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(APP_NO, appNo);
    }

    @Override
    public void write(Chunk<? extends Assessment> chunk) {
        tables.invoices().insert(settlement.revision(), chunk.getItems());
        tables.chunk(chunk.size());
    }

    @Override
    public void finish() {
        contracts = null;
        usage = null;
    }
}
