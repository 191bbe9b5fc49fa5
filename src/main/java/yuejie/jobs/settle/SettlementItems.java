package yuejie.jobs.settle;

import java.util.BitSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import yuejie.calendar.BillingMonth;
import yuejie.contract.AppRange;
import yuejie.contract.Application;
import yuejie.contract.Contract;
import yuejie.crash.CrashPoint;
import yuejie.invoice.Billed;
import yuejie.invoice.Billing;
import yuejie.invoice.CanonicalMonth;
import yuejie.invoice.Invoice;
import yuejie.invoice.InvoiceNumber;
import yuejie.invoice.Issued;
import yuejie.jobs.run.StepItems;
import yuejie.rating.ApplicationMonth;
import yuejie.rating.Assessment;
import yuejie.rating.Outcome;
import yuejie.rating.Pricing;
import yuejie.seal.Link;
import yuejie.settlement.Settlement;
import yuejie.usage.UsageBlock;

/**
 * The applications of one range: their contracts and their month of usage are read once on opening, then each
 * is settled and handed out, by internal number. A restart goes on after the last one committed.
 */
final class SettlementItems implements StepItems<Billed> {

    private static final String APP_NO = "app_no";

    private final SettlementTables tables;
    private final Settlement settlement;
    private final AppRange range;
    private final Pricing pricing;
    private final Billing billing;
    private final CanonicalMonth canonical;
    private Iterator<Contract> contracts;
    private UsageBlock usage;
    private BitSet settledAgain;
    private Map<Integer, Issued> issued = Map.of();
    private int appNo;

    SettlementItems(SettlementTables tables, Settlement settlement, AppRange range) {
        this.tables = tables;
        this.settlement = settlement;
        this.range = range;
        this.pricing = tables.prices().of(settlement);
        this.billing = settlement.kind() == Link.Kind.ADJUSTMENT ? Billing.ADJUSTMENT : Billing.SETTLEMENT;
        this.canonical = new CanonicalMonth(settlement.month());
    }

    @Override
    public void open(ExecutionContext context) {
        appNo = context.getInt(APP_NO, range.fromInclusive() - 1);
        AppRange left = new AppRange(appNo + 1, range.untilExclusive(), range.asOf());
        tables.readOnly().executeWithoutResult(status -> {
            contracts = tables.contracts().read(left).iterator();
            usage = tables.usage().month(month(), left.fromInclusive(), left.untilExclusive());
            if (!settlement.isFirst()) {
                settledAgain = tables.revisions().applications(settlement, left);
                issued = tables.invoices().issued(month(), settlement.revision(), left.fromInclusive(),
                        left.untilExclusive());
            }
        });
        CrashPoint.RANGE_READ.reached();
    }

    @Override
    public Billed read() {
        while (contracts.hasNext()) {
            Contract contract = contracts.next();
            appNo = contract.application().appNo();
            if (isSettled(contract.application())) {
                Billed billed = billed(new ApplicationMonth(contract, usage.of(appNo)));
                CrashPoint.APPLICATION_SETTLED.reached();
                return billed;
            }
        }
        return null;
    }

    private boolean isSettled(Application application) {
        return settlement.isFirst() ? !application.createdOn().isAfter(month().lastDay()) : settledAgain.get(appNo);
    }

    private Billed billed(ApplicationMonth application) {
        Assessment assessment = pricing.assess(application);
        Issued before = issued.getOrDefault(appNo, Issued.NOTHING);
        Optional<Invoice> invoice = billing.invoice(assessment, before);
        Optional<InvoiceNumber> first = assessment.outcome() != Outcome.INVOICED ? Optional.empty()
                : before.first().or(() -> invoice.map(Invoice::number));
        return new Billed(assessment, first, invoice, canonical.digests(application, assessment, first, invoice));
    }

    private BillingMonth month() {
        return settlement.month();
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(APP_NO, appNo);
    }

    @Override
    public void write(Chunk<? extends Billed> chunk) {
        tables.invoices().insert(settlement.revision(), chunk.getItems());
        tables.chunk(chunk.size());
    }

    @Override
    public void finish() {
        contracts = null;
        usage = null;
        issued = Map.of();
    }
}
