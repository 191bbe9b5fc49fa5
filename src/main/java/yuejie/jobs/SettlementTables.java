package yuejie.jobs;

import java.util.function.LongConsumer;
import org.springframework.transaction.support.TransactionTemplate;
import yuejie.contract.JdbcContracts;
import yuejie.invoice.JdbcInvoices;
import yuejie.usage.JdbcUsage;

/**
 * What a partition of a settlement reads, prices with and writes.
 *
 * @param contracts the contracts
 * @param usage     the snapshots
 * @param prices    the prices
 * @param invoices  where the results go
 * @param revisions which applications a further revision settles again
 * @param readOnly  the transaction in which a partition reads, ended before it writes
 * @param perChunk  told before each chunk is committed how many items it holds
 */
record SettlementTables(JdbcContracts contracts, JdbcUsage usage, PriceLists prices, JdbcInvoices invoices,
                        JdbcRevisions revisions, TransactionTemplate readOnly, LongConsumer perChunk) {

    void chunk(long applications) {
        perChunk.accept(applications);
    }
}
