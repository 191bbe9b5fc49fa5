package yuejie.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yuejie.catalog.Catalog;
import yuejie.catalog.Charge;
import yuejie.catalog.OptionBlockCharge;
import yuejie.catalog.OptionCharge;
import yuejie.catalog.OverageCharge;
import yuejie.money.ExactAmount;
import yuejie.rating.ApplicationMonth;
import yuejie.rating.BillableDays;

/** How a charge of the catalog comes to its fee for a month, before proration, or why it comes to nothing. */
interface ChargeExplanation {

    /** The charge. */
    Charge charge();

    /** The month's fee; empty where there is none. */
    Optional<ExactAmount> fee();

    /** What there was to choose from, and the choice: rows of a label and a sentence. */
    void steps(ExplanationVoice voice, ExplanationTable steps);

    /** The same as names and values, one map for each that there was to choose from. */
    List<Map<String, Object>> candidates();

    /** Every charge of a catalog, in its order. */
    static List<ChargeExplanation> of(ApplicationMonth month, Catalog catalog, Set<String> planIds) {
        BillableDays days = BillableDays.of(month.month(), month.contract(), catalog, planIds);
        return catalog.charges().stream().map(charge -> of(charge, month, days)).toList();
    }

    private static ChargeExplanation of(Charge charge, ApplicationMonth month, BillableDays days) {
        if (charge instanceof OverageCharge overage) {
            return OverageExplanation.of(overage, month.usage(), days);
        }
        return charge instanceof OptionBlockCharge blocks ? OptionBlockExplanation.of(blocks, month, days)
                : OptionExplanation.of((OptionCharge) charge, month.contract(), days);
    }
}
