package yuejie.audit.book;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import yuejie.audit.Findings;
import yuejie.calendar.BillingMonth;

/** Whether the quantities of lines are what was measured, as a revision saw it (R3.3, R10.3). */
final class MeasuredCheck {

    private final BillingMonth month;
    private final Findings findings;

    MeasuredCheck(BillingMonth month, Findings findings) {
        this.month = month;
        this.findings = findings;
    }

    /** Checks the lines of an invoice of an application. */
    void check(int appNo, long asOf, Snapshots snapshots, InvoiceRow invoice) {
        for (InvoiceRow.Line line : invoice.lines()) {
            if (!line.meter().isEmpty()) {
                Optional<String> measured = line.isSum() ? sum(appNo, asOf, snapshots, line)
                        : onItsDay(appNo, asOf, snapshots, line);
                if (!measured.equals(Optional.of(line.quantity()))) {
                    findings.add("invoice_line " + invoice.number() + " line " + line.no(), words(line)
                            + ", measured was " + measured.orElse("nothing") + (line.isSum() ? " (R10.3)" : " (R3.3)"));
                }
            }
        }
    }

    private static String words(InvoiceRow.Line line) {
        if (line.isSum()) {
            return "its sum of " + line.meter() + " is " + line.quantity();
        }
        return "its " + (line.terms().isEmpty() || line.terms().get(0).equals("MAX") ? "peak" : "last value") + " of "
                + line.meter() + " is " + line.quantity()
                + (line.peakDate().isEmpty() ? " without a day" : " on " + line.peakDate());
    }

    private Optional<String> sum(int appNo, long asOf, Snapshots snapshots, InvoiceRow.Line line) {
        long sum = 0;
        for (int day = 0; day < Math.min(month.length(), line.summedDays().length()); day++) {
            sum += line.summedDays().charAt(day) == '1' ? snapshots.value(line.meter(), appNo, day, asOf) : 0;
        }
        return line.summedDays().isEmpty() || line.summedDays().length() == month.length()
                ? Optional.of(Long.toString(sum)) : Optional.empty();
    }

    private Optional<String> onItsDay(int appNo, long asOf, Snapshots snapshots, InvoiceRow.Line line) {
        if (line.peakDate().isEmpty()) {
            return Optional.of("0");
        }
        LocalDate day;
        try {
            day = LocalDate.parse(line.peakDate());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return month.contains(day)
                ? Optional.of(Long.toString(snapshots.value(line.meter(), appNo, day.getDayOfMonth() - 1, asOf)))
                : Optional.empty();
    }
}
