package yuejie.jobs.settle;

import org.springframework.transaction.support.TransactionTemplate;
import yuejie.contract.JdbcContracts;
import yuejie.invoice.JdbcInvoices;
import yuejie.jobs.run.ChunkGuard;
import yuejie.settlement.JdbcRevisions;
import yuejie.settlement.PriceLists;
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
 * @param guard     passed by each chunk before it is committed
 */
public record SettlementTables(JdbcContracts contracts, JdbcUsage usage, PriceLists prices, JdbcInvoices invoices,
                        JdbcRevisions revisions, TransactionTemplate readOnly, ChunkGuard guard) {

    void chunk(long applications) {
        guard.committing(applications);
    }
}
