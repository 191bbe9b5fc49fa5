package yuejie.explain;

import static yuejie.explain.ExplanationNumbers.amount;
import static yuejie.explain.ExplanationNumbers.count;

import java.util.LinkedHashMap;
import java.util.Map;
import yuejie.catalog.Quota;
import yuejie.money.ExactAmount;
import yuejie.rating.Measured;

/**
 * What a charge on a meter comes to under one plan.
 *
 * @param plan     the plan
 * @param days     how many billable days it had
 * @param measured what the meter came to on these days
 * @param quota    what is free, and what the rest costs
 */
record QuotaCandidate(String plan, int days, Measured measured, Quota quota) {

    ExactAmount fee() {
        return quota.fee(measured.quantity());
    }

    /** How the fee comes about. */
    String sentence(ExplanationVoice voice) {
        long quantity = measured.quantity();
        long blocks = quota.blocks(quantity);
        String free = count(quota.free());
        if (blocks == 0) {
            return voice.say(ExplanationText.NOTHING_ABOVE, measured(voice), free);
        }
        String above = count(quantity - quota.free());
        ExactAmount product = quota.price().times(blocks);
        String sentence = quota.block() == 1
                ? voice.say(ExplanationText.ABOVE_BY_UNITS, measured(voice), free, above, amount(quota.price()),
                        voice.money(product))
                : voice.say(ExplanationText.ABOVE_BY, measured(voice), free, above, count(quota.block()), count(blocks),
                        amount(quota.price()), voice.money(product));
        return product.equals(fee()) ? sentence
                : voice.say(ExplanationText.LESS_THAN_MINIMUM, sentence, voice.money(quota.minimum()));
    }

    private String measured(ExplanationVoice voice) {
        String quantity = count(measured.quantity());
        return switch (measured.aggregate()) {
            case MAX -> voice.say(ExplanationText.THE_PEAK, quantity, measured.date().orElseThrow());
            case SUM -> voice.say(ExplanationText.THE_SUM, quantity);
            case LAST -> voice.say(ExplanationText.THE_LAST, quantity, measured.date().orElseThrow());
        };
    }

    /** The same as names and values. */
    Map<String, Object> json(boolean isTheMonths) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("plan", plan);
        json.put("billable_days", days);
        json.put("aggregate", measured.aggregate().name());
        json.put("peak", measured.quantity());
        json.put("peak_date", measured.date().map(Object::toString).orElse(null));
        json.put("free_quota", quota.free());
        json.put("block_size", quota.block());
        json.put("blocks", quota.blocks(measured.quantity()));
        json.put("unit_price", quota.price().toString());
        json.put("minimum", quota.minimum().toString());
        json.put("fee", fee().toString());
        json.put("is_the_months", isTheMonths);
        return json;
    }
}
