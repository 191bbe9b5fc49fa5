package planted.oracle;

import planted.settlement.PlantedSettlement;

/** A witness who copies from the accused. */
final class AsksTheProduct {

    private AsksTheProduct() {
    }

    static Object peek() {
        return PlantedSettlement.ANSWER;
    }
}
