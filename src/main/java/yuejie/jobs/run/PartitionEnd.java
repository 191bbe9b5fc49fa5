package yuejie.jobs.run;

/** The last work of a partition, once all of its items are written. */
@FunctionalInterface
public interface PartitionEnd {

    /** For a partition that has no last work. */
    PartitionEnd NOTHING = () -> {
    };

    /** Called in a transaction; called again where a crash hid that it was done. */
    void finish();
}
