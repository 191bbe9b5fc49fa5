package yuejie.jobs.run;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * What one partition of a chunk-oriented step consists of.
 *
 * @param reader    reads the items, and keeps the position after each chunk
 * @param processor makes of an item what is written
 * @param writer    writes a chunk
 * @param end       the last work, once all items are written: it is called in a transaction, and called again where a
 *                  crash hid that it was done
 * @param <I>       what is read
 * @param <O>       what is written
 */
public record PartitionParts<I, O>(ItemStreamReader<I> reader, ItemProcessor<I, O> processor, ItemWriter<O> writer,
        Runnable end) {

    /** For a partition that has no last work. */
    public static final Runnable NO_END = () -> {
    };

    /** A partition that writes what it reads. */
    public static <T> PartitionParts<T, T> of(ItemStreamReader<T> reader, ItemWriter<T> writer, Runnable end) {
        return new PartitionParts<>(reader, item -> item, writer, end);
    }
}
