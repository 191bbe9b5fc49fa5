package planted.money;

import java.math.BigDecimal;

/** Keeps, takes and calls what is floating. */
final class PaysInDoubles {

    private final double amount = 0.1;

    int shares(float[] parts) {
        return parts.length;
    }

    boolean isMuch() {
        return BigDecimal.TEN.doubleValue() > amount;
    }
}
