package yuejie.audit.export;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import yuejie.audit.CodePoints;
import yuejie.audit.Findings;
import yuejie.calendar.BillingMonth;

/** The assessments of an export: one for each application, each with what was invoiced for it. */
final class ExportedAssessments {

    private static final ExportedFile FILE = new ExportedFile("assessments.csv",
            "month,sdk_app_id,account_id,outcome,reason,invoice_no,total,missing_days");
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private record Invoiced(String first, BigDecimal total) {
    }

    private final BillingMonth month;
    private final ExportedSections sections;
    private final Findings findings;
    private final Map<Long, Invoiced> invoiced = new HashMap<>();
    private long last;

    ExportedAssessments(BillingMonth month, ExportedSections sections, Findings findings) {
        this.month = month;
        this.sections = sections;
        this.findings = findings;
    }

    /** Reads the assessments. */
    void read(Path directory, ExportManifest manifest, Map<String, Issued> invoices) {
        invoices.forEach((number, invoice) -> invoiced.merge(invoice.no().application(),
                new Invoiced(number, invoice.total()),
                (before, more) -> new Invoiced(before.first, before.total.add(more.total))));
        FILE.read(directory, manifest, findings, this::assessment);
        invoiced.values().stream().map(Invoiced::first).sorted(CodePoints.ORDER).forEach(number -> findings.add(
                "invoices.csv " + number, "assessments.csv does not have its application (R7.2)"));
    }

    private void assessment(ExportedRow row) throws ExportedRow.UnreadableException {
        String where = "assessments.csv " + row.text("sdk_app_id");
        long application = row.count("sdk_app_id");
        if (application <= last || !row.text("month").equals(month.toString())) {
            findings.add(where, "it does not come in the order of the applications, or is not of " + month);
        }
        last = application;
        sections.assessment(row.text("sdk_app_id"), row.fields());
        Invoiced its = invoiced.remove(application);
        BigDecimal total = row.amount("total");
        row.count("missing_days");
        boolean fits = switch (row.text("outcome")) {
            // what was issued before an application was parked stands
            case "PARKED" -> total.signum() == 0 && !row.isEmpty("reason") && row.isEmpty("invoice_no");
            case "NOTHING_DUE" -> total.signum() == 0 && row.isEmpty("reason") && row.isEmpty("invoice_no")
                    && (its == null || its.total.signum() == 0);
            case "INVOICED" -> total.signum() > 0 && row.isEmpty("reason") && its != null
                    && its.first.equals(row.text("invoice_no")) && its.total.compareTo(total) == 0;
            default -> false;
        };
        if (!fits) {
            findings.add(where, "it is " + row.text("outcome") + " with " + row.text("total")
                    + (row.isEmpty("invoice_no") ? "" : ", its invoice " + row.text("invoice_no")) + "; invoiced were "
                    + (its == null ? NOTHING : its.total) + (its == null ? "" : ", first by " + its.first) + " (R7.2)");
        }
    }
}
