package yuejie.bench.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Rates a month in plain Java: the same rules and prices as in the rival's SQL. */
final class Rating implements ItemProcessor<Month, Rated> {

    private static final long DAU_BLOCK = 10_000;
    private static final long GROUPS_BLOCK = 100_000;
    private static final Map<String, BigDecimal> BLOCK_PRICES = Map.of("mainland", yuan(1000), "overseas", yuan(3000));
    private static final Map<String, Map<Long, BigDecimal>> STORAGE_PRICES = Map.of(
            "mainland PRO", Map.of(30L, yuan(500), 90L, yuan(1000), 180L, yuan(1500), 360L, yuan(2500)),
            "mainland FLAGSHIP", Map.of(90L, yuan(500), 180L, yuan(1000), 360L, yuan(2000)),
            "overseas PRO", Map.of(30L, yuan(700), 90L, yuan(1280), 180L, yuan(1920), 360L, yuan(2850)),
            "overseas FLAGSHIP", Map.of(90L, yuan(700), 180L, yuan(1280), 360L, yuan(2280)));

    @Override
    public Rated process(Month month) {
        List<Rated.Line> lines = new ArrayList<>(3);
        if (!month.plan().equals("TRIAL")) {
            overage(month, "DAU_OVERAGE", "dau", month.dau(), DAU_BLOCK, lines);
            overage(month, "GROUP_OVERAGE", "groups", month.groups(), GROUPS_BLOCK, lines);
            if (month.retention() > 0) {
                BigDecimal price = STORAGE_PRICES.get(month.site() + " " + month.plan()).get(month.retention());
                add(month, "HISTORY_STORAGE", null, month.retention(), price, price, lines);
            }
        }
        return new Rated(month, lines);
    }

    private static void overage(Month month, String item, String meter, long packed, long block,
            List<Rated.Line> lines) {
        long peak = Month.peak(packed);
        long blocks = Math.max(0, (peak - 1) / block);
        if (blocks > 0) {
            BigDecimal price = BLOCK_PRICES.get(month.site());
            add(month, item, new Rated.Overage(meter, Month.date(packed), block, blocks), peak, price,
                    price.multiply(BigDecimal.valueOf(blocks)), lines);
        }
    }

    private static void add(Month month, String item, Rated.Overage overage, long quantity, BigDecimal price,
            BigDecimal fee, List<Rated.Line> lines) {
        BigDecimal amount = fee.multiply(BigDecimal.valueOf(month.serviceSeconds()))
                .divide(Month.SECONDS, 2, RoundingMode.HALF_UP);
        if (amount.signum() > 0) {
            lines.add(new Rated.Line(month.sdkAppId(), lines.size() + 1, item, month.plan(), overage, quantity, price,
                    fee, month.serviceSeconds(), amount));
        }
    }

    private static BigDecimal yuan(int amount) {
        return BigDecimal.valueOf(amount).setScale(2);
    }
}
