package yuejie.intake.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yuejie.csv.CsvFile;
import yuejie.intake.drop.FileKind;
import yuejie.intake.row.Field;
import yuejie.usage.UsageDay;

/** The fields of further meters in the rows of one usage file, as far as it has columns of them. */
final class FurtherFields {

    private static final long NONE = -1;

    private final UsageMeters meters;
    private final List<String> present = new ArrayList<>();
    private final int[] slots;
    private final long[] values;

    FurtherFields(CsvFile csv, UsageMeters meters) {
        this.meters = meters;
        int first = FileKind.USAGE.layout().size();
        int[] found = new int[meters.ids().size()];
        for (int i = 0; i < found.length; i++) {
            if (csv.has(first + i)) {
                found[present.size()] = first + i;
                present.add(meters.ids().get(i));
            }
        }
        slots = found;
        values = new long[present.size()];
    }

    /** The meters of which the file has a column. */
    List<String> present() {
        return present;
    }

    /** How many applications need a meter of which the file has no column, by meter. */
    Map<String, Integer> lacking() {
        Map<String, Integer> lacking = new TreeMap<>();
        meters.needed().forEach((meter, apps) -> {
            if (!present.contains(meter) && !apps.isEmpty()) {
                lacking.put(meter, apps.cardinality());
            }
        });
        return lacking;
    }

    /** Reads the fields of the current row; false where one of them is not plainly a count. */
    boolean read(CsvFile csv) {
        for (int i = 0; i < values.length; i++) {
            values[i] = csv.digits(slots[i]);
            if (values[i] < 0 || values[i] > Field.GREATEST_COUNT) {
                return false;
            }
        }
        return true;
    }

    /** Reads the fields of a row by their rules. A field may be empty where the application has no such meter. */
    void parse(List<String> row, int appNo) {
        for (int i = 0; i < values.length; i++) {
            String meter = present.get(i);
            String field = row.get(slots[i]);
            values[i] = field.isEmpty() && !meters.isNeeded(meter, appNo) ? NONE
                    : Field.number(meter, field, 0, Field.GREATEST_COUNT);
        }
    }

    /** Puts the values of the current row. */
    void put(UsageDay day, int appNo) {
        for (int i = 0; i < values.length; i++) {
            day.putFurther(i, appNo, values[i]);
        }
    }

    /** Whether the values of the current row are those that the application has. */
    boolean equal(UsageDay day, int appNo) {
        for (int i = 0; i < values.length; i++) {
            if (day.further(i, appNo) != values[i]) {
                return false;
            }
        }
        return true;
    }

    /** The values that an application has, in words. */
    String words(UsageDay day, int appNo) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            if (day.further(i, appNo) >= 0) {
                words.append(", ").append(present.get(i)).append(' ').append(day.further(i, appNo));
            }
        }
        return words.toString();
    }
}
