package yuejie.jobs.deduct;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import yuejie.collection.JdbcDeductions;
import yuejie.contract.NumberRange;
import yuejie.jobs.run.Progress;
import yuejie.jobs.run.Steps;
import yuejie.settings.BookSettings;

/**
 * Makes a partition of each range of accounts. The partition's name holds the bounds of the range: if a restart splits
 * the accounts in another way, because accounts were added or settings changed, the new ranges have new names, and none
 * of them is taken for an old one.
 */
record AccountRangePartitioner(JdbcDeductions deductions, Progress progress, BookSettings settings,
        LocalDate date) implements Partitioner {

    private static final String FROM = "from";
    private static final String UNTIL = "until";

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        progress.started("invoices tried", deductions.toTry(date));
        int accounts = deductions.greatestAccount();
        int partitions = Steps.partitions(accounts, settings);
        Map<String, Map<String, ?>> keys = new LinkedHashMap<>();
        for (int i = 0; i < partitions; i++) {
            NumberRange range = NumberRange.split(accounts, partitions, i);
            keys.put("accounts-" + range.fromInclusive() + "-to-" + (range.untilExclusive() - 1),
                    Map.of(FROM, range.fromInclusive(), UNTIL, range.untilExclusive()));
        }
        return Steps.partitions(keys);
    }

    /** The accounts of a partition. */
    static NumberRange range(StepExecution partition) {
        return new NumberRange(Steps.key(partition, FROM, Integer.class), Steps.key(partition, UNTIL, Integer.class));
    }
}
