package yuejie.rating;

/** Why an application was parked (R7.4). */
public enum ParkReason {
    /** A retention was in effect that its plan neither sells nor includes (R5.2). */
    UNPRICED_OPTION,
    /** A plan order names a plan that the catalog which holds does not know. */
    UNKNOWN_PLAN,
    /** An amount is greater than the book can hold. */
    AMOUNT_OUT_OF_RANGE
}
