package planted.settlement;

import planted.money.PlantedMoney;

/** Breaks no rule: a settlement may use money. */
public final class PlantedSettlement {

    /** What the oracle must not look at. */
    public static final Object ANSWER = PlantedMoney.ZERO;
}
