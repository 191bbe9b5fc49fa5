package yuejie.jobs.settle;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import yuejie.invoice.Billed;
import yuejie.invoice.JdbcInvoices;
import yuejie.jobs.run.Progress;

/** Writes assessments with their invoices. */
final class InvoiceItemWriter implements ItemWriter<Billed> {

    private final int revision;
    private final JdbcInvoices invoices;
    private final Progress progress;

    InvoiceItemWriter(int revision, JdbcInvoices invoices, Progress progress) {
        this.revision = revision;
        this.invoices = invoices;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends Billed> chunk) {
        invoices.insert(revision, chunk.getItems());
        progress.advanced(chunk.size());
    }
}
