package yuejie.catalog;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import yuejie.money.Money;

/**
 * A prepaid pack for audio and video calls (音视频通话能力, R2.2, R2.3, R2.5).
 *
 * @param id            as orders name it, for example {@code CALL_BASIC}
 * @param name          as people read it
 * @param minutes       the call minutes that each month brings
 * @param trialDays     of a trial pack, how many days it is valid, the first included; such a pack is
 *                      sold for every plan that has a price here, also for the plan that is never billed (R2.4)
 * @param monthlyPrices the price of a month (of a trial pack: of the trial) by the id of each plan
 *                      that it is sold for
 * @param promotions    what the pack brings beyond that for some time
 */
public record CallPack(String id, Label name, long minutes, OptionalInt trialDays,
        Map<String, Money> monthlyPrices, List<Promotion> promotions) implements Product {

    /** Keeps copies of the prices and promotions. */
    public CallPack {
        monthlyPrices = Ordered.copy(monthlyPrices);
        promotions = List.copyOf(promotions);
    }

    @Override
    public boolean isTrial() {
        return trialDays.isPresent();
    }
}
