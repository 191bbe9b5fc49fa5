package yuejie.console.proof;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yuejie.audit.Verification;
import yuejie.audit.VerificationProgress;
import yuejie.calendar.BillingMonth;

/** A verification that somebody asked for. It is written by the thread that verifies, and read by those of pages. */
final class RequestedVerification implements VerificationProgress {

    /** How far it is: a part, how many parts are done, and how many there are; no parts before it begins. */
    record Progress(String part, int done, int total) {
    }

    private final int number;
    private final Optional<BillingMonth> month;
    private final OffsetDateTime begun;
    private volatile Progress progress = new Progress("waits", 0, 0);
    private volatile @Nullable Verification result;
    private volatile @Nullable String failure;
    private volatile @Nullable OffsetDateTime ended;

    /**
     * A verification that waits for its turn.
     *
     * @param number its number, larger than those of all before
     * @param month  the month; empty for all that was ever sealed
     */
    RequestedVerification(int number, Optional<BillingMonth> month, OffsetDateTime begun) {
        this.number = number;
        this.month = month;
        this.begun = begun;
    }

    @Override
    public void begins(String part, int done, int total) {
        progress = new Progress(part, done, total);
    }

    void ended(Verification with, OffsetDateTime at) {
        result = with;
        ended = at;
    }

    void failed(String why, OffsetDateTime at) {
        failure = why;
        ended = at;
    }

    int number() {
        return number;
    }

    Optional<BillingMonth> month() {
        return month;
    }

    OffsetDateTime begun() {
        return begun;
    }

    Progress progress() {
        return progress;
    }

    /** What came out; empty while it is under way, and where it failed. */
    Optional<Verification> result() {
        return Optional.ofNullable(result);
    }

    /** Why it gave no result. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    boolean isOver() {
        return ended != null;
    }

    /** How long it took, or takes already. */
    Duration took(OffsetDateTime now) {
        OffsetDateTime end = ended;
        return Duration.between(begun, end == null ? now : end);
    }
}
