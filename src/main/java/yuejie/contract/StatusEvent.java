package yuejie.contract;

import java.time.Instant;

/**
 * The service of an application was suspended or resumed (R6.2).
 *
 * @param appNo  the application's internal number
 * @param status what happened
 * @param at     when, inclusive
 * @param reason {@code ARREARS}, {@code REFUND}, {@code EXPIRED} or empty
 */
public record StatusEvent(int appNo, Status status, Instant at, String reason) implements Fact {

    /** What can happen to a service; at one instant, suspension comes first. */
    public enum Status {
        SUSPENDED, RESUMED
    }

    private record Key(int appNo, Status status, Instant at) {
    }

    @Override
    public Object key() {
        return new Key(appNo, status, at);
    }
}
