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
 * @param pricing   the prices
 * @param invoices  where the results go
 * @param readOnly  the transaction in which a partition reads, ended before it writes
 * @param perChunk  told before each chunk is committed how many applications it holds
 */
record SettlementTables(JdbcContracts contracts, JdbcUsage usage, Pricing pricing, JdbcInvoices invoices,
                        TransactionTemplate readOnly, LongConsumer perChunk) {

    void chunk(long applications) {
        perChunk.accept(applications);
    }
}
