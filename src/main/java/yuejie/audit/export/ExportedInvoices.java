package yuejie.audit.export;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yuejie.audit.Findings;
import yuejie.audit.InvoiceNo;
import yuejie.calendar.BillingMonth;

/** The invoices of an export with their lines, each amount computed once more. */
final class ExportedInvoices {

    private static final ExportedFile INVOICES = new ExportedFile("invoices.csv",
            "invoice_no,month,sdk_app_id,account_id,catalog,currency,total,open_amount,status");
    private static final ExportedFile LINES = new ExportedFile("invoice_lines.csv",
            "invoice_no,line_no,item,plan,meter,"
                    + "quantity,peak_date,free_quota,blocks,unit_price,fee,service_seconds,month_seconds,amount");
    /** The fields of an invoice that are sealed: those before the fields that deductions change. */
    private static final int SEALED_FIELDS = 7;

    private final BillingMonth month;
    private final ExportManifest manifest;
    private final ExportedSections sections;
    private final Findings findings;
    private final LineArithmetic arithmetic;
    private final Map<String, Issued> invoices = new LinkedHashMap<>();
    private final Map<String, BigDecimal> issuedBefore = new HashMap<>();
    private final List<List<String>> lines = new ArrayList<>();
    private @Nullable InvoiceNo current;
    private @Nullable InvoiceNo last;
    private String number = "";

    ExportedInvoices(BillingMonth month, ExportManifest manifest, ExportedSections sections, Findings findings) {
        this.month = month;
        this.sections = sections;
        this.findings = findings;
        this.manifest = manifest;
        this.arithmetic = new LineArithmetic(month, manifest.charges());
    }

    /** The invoices by number, in the order of the file. */
    Map<String, Issued> read(Path directory) {
        INVOICES.read(directory, manifest, findings, this::invoice);
        LINES.read(directory, manifest, findings, this::line);
        endInvoice();
        return invoices;
    }

    private void invoice(ExportedRow row) throws ExportedRow.UnreadableException {
        String where = "invoices.csv " + row.text("invoice_no");
        InvoiceNo no = row.invoice("invoice_no");
        if (!no.month().equals(month.toString()) || !row.text("month").equals(no.month())
                || row.count("sdk_app_id") != no.application()) {
            findings.add(where, "its number does not say its month and application (R7.3)");
        }
        if (last != null && last.compareTo(no) >= 0) {
            findings.add(where, "it does not come in the order of the applications and adjustments");
        }
        sections.invoice(row.text("invoice_no"), no.application(), row.fields().subList(0, SEALED_FIELDS),
                row.amount("total"));
        invoices.put(row.text("invoice_no"), new Issued(row, no));
        last = no;
    }

    private void line(ExportedRow row) throws ExportedRow.UnreadableException {
        String where = "invoice_lines.csv " + row.text("invoice_no") + " line " + row.text("line_no");
        InvoiceNo no = row.invoice("invoice_no");
        if (!no.equals(current)) {
            begin(no, row.text("invoice_no"), where);
        }
        lines.add(row.fields());
        if (row.count("line_no") != lines.size()) {
            findings.add(where, "it stands where line " + lines.size() + " should");
        }
        Issued invoice = invoices.get(number);
        if (invoice == null) {
            findings.add(where, "invoices.csv does not have its invoice");
            return;
        }
        BigDecimal before = issuedBefore.getOrDefault(row.text("item"), new BigDecimal("0.00"));
        arithmetic.check(row, invoice.text("catalog"), before).forEach(wrong -> findings.add(where, wrong));
        issuedBefore.put(row.text("item"), before.add(row.amount("amount")));
        invoice.line(row.amount("amount"));
    }

    private void begin(InvoiceNo no, String text, String where) {
        InvoiceNo before = current;
        endInvoice();
        if (before != null && before.compareTo(no) >= 0) {
            findings.add(where, "it does not come in the order of the applications and adjustments");
        }
        if (before == null || before.application() != no.application()) {
            issuedBefore.clear();
        }
        current = no;
        number = text;
    }

    private void endInvoice() {
        if (current != null && !lines.isEmpty()) {
            sections.lines(number, current.application(), lines);
            lines.clear();
        }
    }
}
