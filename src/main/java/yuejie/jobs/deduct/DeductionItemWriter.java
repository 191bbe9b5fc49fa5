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
record DeductionItemWriter(JdbcDeductions deductions, DeductionKey key,
        Progress progress) implements ItemWriter<Integer> {

    @Override
    public void write(Chunk<? extends Integer> chunk) {
        progress.advanced(deductions.collect(key.date(), key.sequenceNo(), List.copyOf(chunk.getItems())));
    }
}
