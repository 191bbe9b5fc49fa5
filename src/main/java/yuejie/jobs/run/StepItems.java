package yuejie.jobs.run;

import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * What one partition reads, writes and at last finishes.
 *
 * @param <T> an item
 */
public interface StepItems<T> extends ItemStreamReader<T>, ItemWriter<T> {

    /** Called once all items are written, in a transaction; again where a crash hid that it was done. */
    void finish();
}
