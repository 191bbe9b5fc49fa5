package yuejie.contract;

/**
 * A range of internal numbers, of applications or of accounts.
 *
 * @param fromInclusive  the first number
 * @param untilExclusive the number after the last one
 */
public record NumberRange(int fromInclusive, int untilExclusive) {

    /**
     * One of several ranges of the numbers 1 to {@code count}, which differ in width by one at most.
     *
     * @param index which range, counted from 0
     */
    public static NumberRange split(int count, int ranges, int index) {
        return new NumberRange(first(count, ranges, index), first(count, ranges, index + 1));
    }

    private static int first(int count, int ranges, int index) {
        return 1 + (int) ((long) count * index / ranges);
    }
}
