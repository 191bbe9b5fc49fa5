package yuejie.jobs.settle;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import yuejie.invoice.Billed;
import yuejie.invoice.JdbcInvoices;
import yuejie.jobs.run.Progress;

/** Writes assessments with their invoices. */
record InvoiceItemWriter(int revision, JdbcInvoices invoices, Progress progress) implements ItemWriter<Billed> {

    @Override
    public void write(Chunk<? extends Billed> chunk) {
        invoices.insert(revision, chunk.getItems());
        progress.advanced(chunk.size());
    }
}
