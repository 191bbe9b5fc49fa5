package yuejie.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The columns that a file must have and those that it may have, in the order of the data contract.
 * The values of a row come in this order: the required ones, then the optional ones.
 *
 * @param required the columns without which the file is refused
 * @param optional the columns that may be absent
 */
public record CsvLayout(List<String> required, List<String> optional) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a column is named twice
     */
    public CsvLayout {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        if (new HashSet<>(all).size() < all.size()) {
            throw new IllegalArgumentException("A column is named twice: " + all);
        }
    }

    /** How many values a row has. */
    public int size() {
        return required.size() + optional.size();
    }

    /** The name of the column at that place. */
    public String columnAt(int slot) {
        return slot < required.size() ? required.get(slot) : optional.get(slot - required.size());
    }
}
