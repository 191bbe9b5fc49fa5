package yuejie.contract;

/**
 * A range of applications by internal number, as of a point in the order in which imported files took effect.
 *
 * @param fromInclusive  the first number
 * @param untilExclusive the number after the last one
 * @param asOf           the last applied file that is seen, by its place in that order, inclusive
 */
public record AppRange(int fromInclusive, int untilExclusive, long asOf) {

    /** As of now: every file is seen that was ever applied. */
    public static final long NOW = Long.MAX_VALUE;

    /**
     * One of several ranges of the applications 1 to {@code count} ({@link NumberRange#split}).
     *
     * @param index which range, counted from 0
     */
    public static AppRange split(int count, int ranges, int index, long asOf) {
        NumberRange range = NumberRange.split(count, ranges, index);
        return new AppRange(range.fromInclusive(), range.untilExclusive(), asOf);
    }

    /** One application. */
    public static AppRange of(int appNo, long asOf) {
        return new AppRange(appNo, appNo + 1, asOf);
    }
}
