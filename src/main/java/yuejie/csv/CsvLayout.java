package yuejie.csv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The columns that a file must have and those that it may have, in the order of the data contract.
 * The values of a row come in this order: the required ones, then the optional ones.
 *
 * @param required  the columns without which the file is refused
 * @param optional  the columns that may be absent
 * @param elsewhere columns that say in other files what a row does, and have no meaning in this one: a file that has
 *                  one of them is refused, since it would lose its meaning in silence
 */
public record CsvLayout(List<String> required, List<String> optional, List<String> elsewhere) {

    /** What does not tell one name from another: blanks, control and format characters, hyphens, underscores. */
    private static final Pattern NOT_COMPARED = Pattern.compile("[\\p{Z}\\p{C}_-]");

    /**
     * Copies the lists. A column of this file is none of elsewhere.
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
        elsewhere = elsewhere.stream().filter(column -> !all.contains(column)).distinct().toList();
    }

    /** Columns of a file that belongs to no others. */
    public CsvLayout(List<String> required, List<String> optional) {
        this(required, optional, List.of());
    }

    /** How many values a row has. */
    public int size() {
        return required.size() + optional.size();
    }

    /** The name of the column at that place. */
    public String columnAt(int slot) {
        return slot < required.size() ? required.get(slot) : optional.get(slot - required.size());
    }

    /**
     * The known column that a name is, or that it would be in small letters and without blanks; empty where it is none.
     * Columns of other files are known, too.
     */
    Optional<String> meantBy(String name) {
        String key = key(name);
        return Stream.of(required, optional, elsewhere).flatMap(List::stream)
                .filter(column -> column.equals(name) || key(column).equals(key)).findFirst();
    }

    /** A name as names are compared where somebody may have written one a little differently. */
    public static String key(String name) {
        return NOT_COMPARED.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
