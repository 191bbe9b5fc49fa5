package yuejie.usage;

import java.math.BigInteger;

/**
 * What the book holds of a day, over all applications.
 *
 * @param snapshots how many applications have a snapshot
 * @param dau       the sum of their daily active users; of a million applications it may exceed 64 bits
 * @param groups    the sum of their groups
 */
public record DayTotal(long snapshots, BigInteger dau, BigInteger groups) {

    /** A day without a snapshot. */
    public static final DayTotal NONE = new DayTotal(0, BigInteger.ZERO, BigInteger.ZERO);

    BigInteger rows() {
        return BigInteger.valueOf(snapshots);
    }

    BigInteger sum(Meter meter) {
        return switch (meter) {
            case DAU -> dau;
            case GROUPS -> groups;
        };
    }
}
