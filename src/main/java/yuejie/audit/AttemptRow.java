package yuejie.audit;

import java.util.List;

/**
 * A deduction attempt as it is stored.
 *
 * @param month  the month of its invoice
 * @param fields the fields that are sealed
 */
public record AttemptRow(String month, List<String> fields) {

    private static final int AMOUNT = 3;

    public String invoice() {
        return fields.get(0);
    }

    String amount() {
        return fields.get(AMOUNT);
    }
}
