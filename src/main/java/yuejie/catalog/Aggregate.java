package yuejie.catalog;

/** What of a meter's daily values counts, over the billable days of a month (R10.3). */
public enum Aggregate {
    /** The highest one, the peak (R3.3). */
    MAX,
    /** All of them, added up. */
    SUM,
    /** That of the last billable day. */
    LAST
}
