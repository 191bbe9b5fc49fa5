package yuejie.jobs.settle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import yuejie.contract.AppRange;
import yuejie.failure.RefusedException;
import yuejie.jobs.run.Progress;
import yuejie.jobs.run.Steps;
import yuejie.settlement.JdbcRevisions;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.PriceLists;
import yuejie.settlement.Settlement;

/**
 * Makes a partition of each range of applications; a restart makes the same ones, also under other settings. A restart
 * under other prices is refused: one month has one price list.
 */
record ApplicationRangePartitioner(SettlementKey key, JdbcSettlements settlements, JdbcRevisions revisions,
        PriceLists prices, Progress progress) implements Partitioner {

    private static final String FROM = "from";
    private static final String UNTIL = "until";

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Settlement settlement = settlements.find(key.month(), key.revision()).orElseThrow();
        if (settlement.isFirst() && !settlement.catalogs().equals(prices.current().catalogs(settlement.month()))) {
            throw new RefusedException("The settlement of " + key.month() + " was begun under other price catalogs: "
                    + settlement.catalogs() + ". Nothing was changed; call again with those.");
        }
        progress.started("applications settled", revisions.count(settlement));
        Map<String, Map<String, ?>> keys = new LinkedHashMap<>();
        revisions.ranges(settlement).forEach(
                (name, range) -> keys.put(name, Map.of(FROM, range.fromInclusive(), UNTIL, range.untilExclusive())));
        return Steps.partitions(keys);
    }

    /** The range of a partition, as the settlement sees it. */
    static AppRange range(StepExecution partition, Settlement settlement) {
        return new AppRange(Steps.key(partition, FROM, Integer.class), Steps.key(partition, UNTIL, Integer.class),
                settlement.frozenSeq());
    }
}
