package planted.money;

/** Breaks no rule: what others of the planted house may use. */
public final class PlantedMoney {

    /** Nothing. */
    public static final PlantedMoney ZERO = new PlantedMoney();

    private PlantedMoney() {
    }
}
