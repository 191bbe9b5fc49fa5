package yuejie.catalog;

import java.time.LocalDateTime;

/**
 * What a call pack brings for some time beyond what it always brings (音视频通话能力活动特惠, R2.5).
 *
 * @param kind           what the promotion brings
 * @param untilExclusive the end, in Asia/Shanghai: the promotion holds for what is bought before
 * @param name           as people read it
 */
public record Promotion(Kind kind, LocalDateTime untilExclusive, Label name) {

    /** What a promotion brings. */
    public enum Kind {
        /** Each grant of minutes is valid at least to the end of the month after the purchase, in the whole account. */
        EXTENDED_GRANTS,
        /** The pack unlocks calls in mini-programs for as long as the pack is valid. */
        MINI_PROGRAM
    }

    /** Whether the promotion holds for what is bought at a time, in Asia/Shanghai. */
    public boolean holdsAt(LocalDateTime purchasedAt) {
        return purchasedAt.isBefore(untilExclusive);
    }
}
