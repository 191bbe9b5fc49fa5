package yuejie.catalog;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * An option's monthly fee for each begun block of a meter (R10.3), such as history storage that is priced per 10,000
 * daily active users.
 *
 * @param item      the item of the invoice line
 * @param name      as people read it
 * @param option    the option as option changes name it
 * @param meter     the meter whose blocks count
 * @param aggregate what of the meter counts over the month
 * @param tariffs   the tariff of every billable plan, by plan id, in the order of the file
 */
public record OptionBlockCharge(String item, Label name, String option, String meter, Aggregate aggregate,
        Map<String, BlockTariff> tariffs) implements Charge {

    /** Keeps a copy of the tariffs. */
    public OptionBlockCharge {
        tariffs = Ordered.copy(tariffs);
    }

    /** What each value of the option costs a block, by plan id. */
    public Map<String, OptionTariff> optionTariffs() {
        return tariffs.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, tariff -> tariff.getValue().option()));
    }
}
