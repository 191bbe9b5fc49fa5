package yuejie.catalog;

/** What of a meter's daily values counts, over the billable days of a month (R10.3). */
public enum Aggregate {
    /** The highest value, the peak (R3.3). */
    MAX,
    /** The sum of all values. */
    SUM,
    /** The value of the last billable day. */
    LAST
}
