package yuejie.jobs.deduct;

import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import yuejie.collection.JdbcDeductions;
import yuejie.jobs.run.Progress;

/**
 * Tries the open invoices of accounts and writes the attempts; all attempts of an account are one transaction. An
 * invoice that was tried on the date is not tried again.
 */
final class DeductionItemWriter implements ItemWriter<Integer> {

    private final JdbcDeductions deductions;
    private final DeductionKey key;
    private final Progress progress;

    DeductionItemWriter(JdbcDeductions deductions, DeductionKey key, Progress progress) {
        this.deductions = deductions;
        this.key = key;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends Integer> chunk) {
        progress.advanced(deductions.collect(key.date(), key.sequenceNo(), List.copyOf(chunk.getItems())));
    }
}
