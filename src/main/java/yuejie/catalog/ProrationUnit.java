package yuejie.catalog;

/** How precisely the time in use of a suspended month is measured (R6.1, R6.4). */
public enum ProrationUnit {
    /** To the second: what the shipped catalogs use. */
    SECOND,
    /** A day counts in full when any instant of it was in service. */
    DAY
}
