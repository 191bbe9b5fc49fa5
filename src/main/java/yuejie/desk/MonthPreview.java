package yuejie.desk;

import java.time.LocalDate;
import java.util.List;
import yuejie.calendar.BillingMonth;
import yuejie.contract.AppRange;
import yuejie.contract.JdbcContracts;
import yuejie.failure.RefusedException;
import yuejie.jobs.settle.ApplicationMonths;
import yuejie.rating.Pricing;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.PriceLists;
import yuejie.settlement.Settlement;

/**
 * Previews a month's settlement: the month is rated as the book holds it now. It is read range by range, as in a
 * settlement. This takes no lock and writes nothing.
 */
public final class MonthPreview {

    /**
     * A preview.
     *
     * @param input  what came in of the month
     * @param totals what the month amounts to
     */
    public record Preview(MonthStatus.Input input, MonthTotals totals) {
    }

    private final ApplicationMonths months;
    private final JdbcContracts contracts;
    private final PriceLists prices;
    private final JdbcSettlements settlements;
    private final MonthInput input;

    MonthPreview(ApplicationMonths months, JdbcContracts contracts, PriceLists prices, JdbcSettlements settlements,
            MonthInput input) {
        this.months = months;
        this.contracts = contracts;
        this.prices = prices;
        this.settlements = settlements;
        this.input = input;
    }

    /**
     * What would be invoiced for a month, which may still be running.
     *
     * @param today the current day
     * @param top   how many of the biggest invoices are shown
     * @throws RefusedException if the month is settled, there is nothing in it, or no catalog holds for a site
     */
    public Preview preview(BillingMonth month, LocalDate today, int top) {
        settlements.find(month, Settlement.FIRST_REVISION).ifPresent(settled -> {
            throw new RefusedException(month + (settled.sealed()
                    ? " is settled and proved; what changed since: yuejie adjust"
                            + " --month " + month + " --preview"
                    : " is being settled; finish that first: "
                            + settled.command())
                    + ". Nothing was changed.");
        });
        MonthStatus.Input came = input.of(month, today, List.of());
        came.nothing().ifPresent(why -> {
            throw new RefusedException("There is nothing of " + month + " to preview: " + why + ".");
        });
        if (came.imported() == 0) {
            throw new RefusedException(
                    "No usage of " + month + " was imported, so there is nothing to preview. Import its"
                            + " daily snapshots first: yuejie import PATH");
        }
        Pricing pricing = prices.current();
        List<String> without = contracts.sites(AppRange.NOW).stream().sorted()
                .filter(site -> !pricing.holds(site, month))
                .toList();
        if (!without.isEmpty()) {
            throw new RefusedException("No price catalog holds for site " + String.join(", ", without) + " in " + month
                    + "; add one with --catalogs");
        }
        MonthTotals totals = new MonthTotals(top);
        months.eachNow(month, application -> totals.add(pricing.assess(application)));
        return new Preview(came, totals);
    }
}
