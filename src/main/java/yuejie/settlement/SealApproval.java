package yuejie.settlement;

import java.time.OffsetDateTime;
import java.util.Optional;
import yuejie.calendar.BillingMonth;

/**
 * A seal over a month's settlement or a further revision of it, and who approved the seal.
 *
 * @param month    the month
 * @param revision 1 for the month's settlement
 * @param root     the root of the seal
 * @param approved who approved the seal and when; empty where nobody did
 */
public record SealApproval(BillingMonth month, int revision, String root, Optional<Approved> approved) {

    /**
     * An approval.
     *
     * @param at when, to the second, in the book's time
     * @param by who, by the name at the operating system
     */
    public record Approved(OffsetDateTime at, String by) {
    }

    /** The seal in words: the month and revision. */
    public String subject() {
        return month + " revision " + revision;
    }

    /** The command that approves the seal. */
    public String command() {
        return "yuejie approve --month " + month + " --root " + root;
    }
}
