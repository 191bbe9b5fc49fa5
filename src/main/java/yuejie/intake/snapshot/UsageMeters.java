package yuejie.intake.snapshot;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yuejie.csv.CsvLayout;
import yuejie.intake.drop.FileKind;

/**
 * The further meters of a usage file: those that some known price catalog declares.
 *
 * @param ids    the meters, each a column that the file may have
 * @param needed the internal numbers of the applications whose own catalog declares a meter for the file's month, by
 *               meter; such an application's field must not be empty
 */
public record UsageMeters(List<String> ids, Map<String, BitSet> needed) {

    /** None beyond those of every usage file. */
    public static final UsageMeters NONE = new UsageMeters(List.of(), Map.of());

    /** Keeps copies. */
    public UsageMeters {
        ids = List.copyOf(ids);
        needed = new TreeMap<>(needed);
    }

    /** The columns of the file. */
    CsvLayout layout() {
        return FileKind.USAGE.layout(ids);
    }

    /** Whether an application's field must not be empty. */
    boolean isNeeded(String meter, int appNo) {
        return needed.containsKey(meter) && needed.get(meter).get(appNo);
    }
}
