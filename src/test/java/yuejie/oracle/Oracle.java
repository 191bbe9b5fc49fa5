package yuejie.oracle;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a settlement of a month must come to (R1 to R7, R10.2), computed without the product.
 *
 * <p>{@code Oracle.of(drop).exports(YearMonth.of(2022, 7)).get("invoices.csv")} is the text that the
 * export of that month must have before any deduction (data contract, section 4). For all that comes
 * after see {@link Chronicle}.
 */
public final class Oracle {

    private final Facts facts;

    private Oracle(Facts facts) {
        this.facts = facts;
    }

    /** Reads one data drop: a directory in the layout of the data contract. */
    public static Oracle of(Path drop) {
        return of(List.of(drop));
    }

    /**
     * Reads data drops, or single files of them, one after the other: a later snapshot replaces an
     * earlier one (R9.1), a WITHDRAW takes the live fact of its key away (R9.2).
     */
    public static Oracle of(List<Path> drops) {
        Facts facts = new Facts();
        DropReader reader = new DropReader(facts);
        drops.forEach(reader::read);
        return of(facts);
    }

    /** Takes facts that were put together elsewhere. */
    public static Oracle of(Facts facts) {
        return new Oracle(facts);
    }

    /**
     * {@code assessments.csv}, {@code invoices.csv} and {@code invoice_lines.csv} of a month settled
     * once, before any deduction: every invoice open in full, {@code ISSUED}.
     */
    public Map<String, String> exports(YearMonth month) {
        Chronicle book = new Chronicle(facts);
        book.settle(month);
        Map<String, String> all = book.exports(month);
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : List.of("assessments.csv", "invoices.csv", "invoice_lines.csv")) {
            files.put(name, all.get(name));
        }
        return files;
    }

    /** One assessment per application created in time (R7.2), by application id as a number. */
    List<Bill> bills(YearMonth month) {
        Stream<Facts.App> present = facts.apps.values().stream()
                .filter(app -> !app.createdOn().isAfter(month.atEndOfMonth()));
        return present.map(app -> Bill.of(facts, app, month)).toList();
    }
}
