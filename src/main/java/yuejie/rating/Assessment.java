package yuejie.rating;

import java.util.List;
import java.util.Optional;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.contract.Application;
import yuejie.money.Money;

/**
 * The result of rating one application's month (R7.2).
 *
 * @param month       the month
 * @param application the application
 * @param catalog     the catalog that priced the month
 * @param parked      why the application was parked; empty unless it was
 * @param lines       what is due, in the catalog's order; none unless the month is invoiced
 * @param zeroCharges charges whose amount is 0.00, with their evidence: they are no lines (R7.1), but an adjustment
 *                    compares them with what was invoiced before (R9.3)
 * @param share       the share of the month in service (R6.1)
 * @param missingDays billable days without a snapshot row (R3.2)
 */
public record Assessment(BillingMonth month, Application application, Catalog catalog,
        Optional<Parked> parked, List<InvoiceLine> lines, List<InvoiceLine> zeroCharges,
        Proration share, int missingDays) {

    /**
     * Why an application was parked.
     *
     * @param reason the code
     * @param detail what exactly is wrong, in words
     */
    public record Parked(ParkReason reason, String detail) {
    }

    /** How the month ended. */
    public Outcome outcome() {
        if (parked.isPresent()) {
            return Outcome.PARKED;
        }
        return lines.isEmpty() ? Outcome.NOTHING_DUE : Outcome.INVOICED;
    }

    /** The sum of the rounded lines; 0.00 unless invoiced (R7.1). */
    public Money total() {
        Money total = Money.ZERO;
        for (InvoiceLine line : lines) {
            total = total.plus(line.amount());
        }
        return total;
    }
}
