package yuejie.usage;

/**
 * One application's snapshot of a day.
 *
 * @param appNo  the application's internal number
 * @param dau    daily active users, 0 to 999,999,999,999
 * @param groups peak groups of the day, 0 to 999,999,999,999
 */
public record UsageRow(int appNo, long dau, long groups) {
}
