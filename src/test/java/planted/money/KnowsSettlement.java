package planted.money;

import planted.settlement.PlantedSettlement;

/** Uses a package that its own may not use, which closes a cycle. */
final class KnowsSettlement {

    private final PlantedSettlement settlement = new PlantedSettlement();

    @Override
    public String toString() {
        return settlement.toString();
    }
}
