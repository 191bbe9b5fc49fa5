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
 * export of that month must have before any deduction (data contract, section 4). For the time after
 * deductions see {@link Deductions}.
 */
public final class Oracle {

    static final String ASSESSMENTS =
            "month,sdk_app_id,account_id,outcome,reason,invoice_no,total,missing_days\n";
    static final String INVOICES =
            "invoice_no,month,sdk_app_id,account_id,catalog,currency,total,open_amount,status\n";
    static final String INVOICE_LINES = "invoice_no,line_no,item,plan,meter,quantity,peak_date,free_quota,blocks,"
            + "unit_price,fee,service_seconds,month_seconds,amount\n";

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
        StringBuilder assessments = new StringBuilder(ASSESSMENTS);
        StringBuilder invoices = new StringBuilder(INVOICES);
        StringBuilder lines = new StringBuilder(INVOICE_LINES);
        for (Bill bill : bills(month)) {
            assessments.append(Csv.line(bill.assessmentRow()));
            if (bill.invoiced()) {
                invoices.append(Csv.line(bill.invoiceRow(bill.total(), "ISSUED")));
                bill.lineRows().forEach(row -> lines.append(Csv.line(row)));
            }
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("assessments.csv", assessments.toString());
        files.put("invoices.csv", invoices.toString());
        files.put("invoice_lines.csv", lines.toString());
        return files;
    }

    /** One assessment per application created in time (R7.2), by application id as a number. */
    List<Bill> bills(YearMonth month) {
        Stream<Facts.App> present = facts.apps.values().stream()
                .filter(app -> !app.createdOn().isAfter(month.atEndOfMonth()));
        return present.map(app -> Bill.of(facts, app, month)).toList();
    }

    Facts facts() {
        return facts;
    }
}
