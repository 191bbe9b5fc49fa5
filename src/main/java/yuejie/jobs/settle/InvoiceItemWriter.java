package yuejie.jobs.settle;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import yuejie.invoice.Billed;
import yuejie.invoice.JdbcInvoices;
import yuejie.jobs.run.ChunkGuard;

/** Writes assessments with their invoices. */
final class InvoiceItemWriter implements ItemWriter<Billed> {

    private final int revision;
    private final JdbcInvoices invoices;
    private final ChunkGuard guard;

    InvoiceItemWriter(int revision, JdbcInvoices invoices, ChunkGuard guard) {
        this.revision = revision;
        this.invoices = invoices;
        this.guard = guard;
    }

    @Override
    public void write(Chunk<? extends Billed> chunk) {
        invoices.insert(revision, chunk.getItems());
        guard.committing(chunk.size());
    }
}
