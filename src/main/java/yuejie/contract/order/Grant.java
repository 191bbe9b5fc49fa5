package yuejie.contract.order;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Minutes of calls that a call pack brings for one of its months (R2.5).
 *
 * @param number           which of the pack's months, from 1
 * @param minutes          how many
 * @param validFrom        the first day on which they may be drawn
 * @param validTo          the last day, inclusive
 * @param scope            by whom
 * @param miniProgramUntil the last day on which the pack unlocks mini-programs, inclusive; empty where it does not
 */
public record Grant(int number, long minutes, LocalDate validFrom, LocalDate validTo, Scope scope,
        Optional<LocalDate> miniProgramUntil) {

    /** By whom minutes may be drawn. */
    public enum Scope {
        /** By the application that bought them. */
        APPLICATION,
        /** By all applications of its account, earliest expiry first. */
        ACCOUNT
    }
}
