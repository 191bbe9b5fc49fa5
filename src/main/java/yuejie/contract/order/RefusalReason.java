package yuejie.contract.order;

/** Why an order is not accepted (R2.4). */
public enum RefusalReason {
    /** The product is not sold for the plan in effect on its first day. */
    NOT_SOLD_FOR_PLAN,
    /** The plan on its first day is the one of a new application, which can buy no add-on (R1.3). */
    TRIAL_PLAN,
    /** The application has a trial call pack that counts; there is one for ever. */
    SECOND_TRIAL,
    /** It is not for 1 to 60 months. */
    MONTHS_OUT_OF_RANGE,
    /** No such application was imported. */
    UNKNOWN_APP,
    /** The balance does not suffice, where orders are paid from it. */
    INSUFFICIENT_BALANCE
}
