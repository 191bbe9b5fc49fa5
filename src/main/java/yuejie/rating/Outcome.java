package yuejie.rating;

/** How an application's month ended (R7.2). */
public enum Outcome {
    /** One invoice was issued. */
    INVOICED,
    /** No line is more than 0.00. */
    NOTHING_DUE,
    /** Something is wrong with the application; its invoice waits until that is mended (R7.4). */
    PARKED
}
