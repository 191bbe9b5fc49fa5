package yuejie.jobs.settle;

import java.util.function.Function;
import org.springframework.batch.core.step.StepExecution;
import yuejie.contract.AppRange;
import yuejie.invoice.Billed;
import yuejie.invoice.JdbcInvoices;
import yuejie.jobs.run.PartitionParts;
import yuejie.jobs.run.Progress;
import yuejie.jobs.run.ReadOnlyTransaction;
import yuejie.settlement.JdbcRevisions;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.PriceLists;
import yuejie.settlement.Settlement;

/** Makes the reader, the processor and the writer of each range of applications. */
record SettlementParts(JdbcSettlements settlements, ApplicationMonths months, JdbcRevisions revisions,
        JdbcInvoices invoices, PriceLists prices, ReadOnlyTransaction readOnly,
        Progress progress) implements Function<StepExecution, PartitionParts<BillableMonth, Billed>> {

    @Override
    public PartitionParts<BillableMonth, Billed> apply(StepExecution partition) {
        SettlementKey key = SettlementKey.of(partition);
        Settlement settlement = settlements.find(key.month(), key.revision()).orElseThrow();
        return new PartitionParts<>(reader(settlement, ApplicationRangePartitioner.range(partition, settlement)),
                processor(settlement), new InvoiceItemWriter(key.revision(), invoices, progress),
                PartitionParts.NO_END);
    }

    /** Reads a range of applications. */
    ApplicationMonthItemReader reader(Settlement settlement, AppRange range) {
        return new ApplicationMonthItemReader(settlement, range, months, revisions, invoices, readOnly);
    }

    /** Rates with the prices of a settlement. */
    RatingItemProcessor processor(Settlement settlement) {
        return new RatingItemProcessor(settlement, prices.of(settlement));
    }
}
