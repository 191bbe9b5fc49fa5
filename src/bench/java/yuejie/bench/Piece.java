package yuejie.bench;

/** What is measured. */
public enum Piece {

    /** Accounts, applications, orders and so on: without a rival. */
    REFERENCE("Import of the reference files", Who.YUEJIE),
    /** A month of usage files. */
    IMPORT("Import of a month of usage", Who.COPY),
    /** The month's settlement. */
    SETTLEMENT("Settlement of the month", Who.SQL);

    private final String title;
    private final Who baseline;

    Piece(String title, Who baseline) {
        this.title = title;
        this.baseline = baseline;
    }

    /** Its heading. */
    public String title() {
        return title;
    }

    /** Whom all others are compared with. */
    public Who baseline() {
        return baseline;
    }
}
