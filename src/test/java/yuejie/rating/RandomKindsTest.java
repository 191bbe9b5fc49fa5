package yuejie.rating;

import static org.assertj.core.api.Assertions.assertThat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.catalog.file.CatalogFiles;
import yuejie.contract.Application;
import yuejie.contract.Contract;
import yuejie.contract.OptionChange;
import yuejie.contract.PlanOrder;
import yuejie.contract.StatusEvent;
import yuejie.contract.StatusEvent.Status;
import yuejie.oracle.Facts;
import yuejie.oracle.RandomAttic;
import yuejie.usage.UsageMonth;
import yuejie.usage.UsageRow;

/** Random applications under random catalogs with charges of every kind, held against an independent computation. */
class RandomKindsTest {

    private static final int MONTHS = 100;

    @Test
    void everyKindOfChargeAmountsToWhatTheOracleComputes() {
        Map<String, Integer> seen = new TreeMap<>();
        for (long seed = 1_000; seed < 1_000 + MONTHS; seed++) {
            RandomAttic attic = new RandomAttic(seed);
            Catalog catalog = CatalogFiles.parse("attic.yaml", attic.catalog());
            List<String> lines = new ArrayList<>();
            for (Facts.App app : attic.apps()) {
                Assessment assessment = new Rating(Set.of()).assess(month(attic, app), catalog);
                assessment.lines().forEach(line -> lines.add(text(app, assessment, line)));
                count(assessment, seen);
            }
            List<String> expected = attic.invoiceLines().lines().skip(1).toList();
            assertThat(lines).as("seed %d%n%s", seed, attic.catalog()).isEqualTo(expected.stream()
                    .map(line -> line.replaceFirst("^IM-[0-9]{6}-", "")).toList());
        }
        assertThat(seen.keySet()).as("seen: %s", seen).contains("MAX by blocks", "SUM by blocks", "LAST by blocks",
                "MAX by units", "SUM by units", "LAST by units", "MAX of an option", "SUM of an option",
                "LAST of an option", "option", "minimum", "prorated", "more than two decimals", "PARKED",
                "NOTHING_DUE");
    }

    private static void count(Assessment assessment, Map<String, Integer> seen) {
        seen.merge(assessment.outcome().name(), 1, Integer::sum);
        for (InvoiceLine line : assessment.lines()) {
            seen.merge(line.evidence().overage().map(overage -> overage.measured().aggregate() + (overage.option()
                    .isPresent() ? " of an option" : overage.blockSize() == 1 ? " by units" : " by blocks"))
                    .orElse("option"), 1, Integer::sum);
            line.evidence().overage().filter(overage -> !line.unitPrice().times(overage.blocks()).equals(line.fee()))
                    .ifPresent(overage -> seen.merge("minimum", 1, Integer::sum));
            if (line.serviceSeconds() < line.monthSeconds()) {
                seen.merge("prorated", 1, Integer::sum);
            }
            if (line.fee().value().scale() > 2) {
                seen.merge("more than two decimals", 1, Integer::sum);
            }
        }
    }

    private static ApplicationMonth month(RandomAttic attic, Facts.App app) {
        BillingMonth month = BillingMonth.parse(attic.month().toString());
        UsageRow[] rows = new UsageRow[month.length()];
        long[] calls = new long[rows.length];
        long[] traffic = new long[rows.length];
        for (int day = 0; day < rows.length; day++) {
            boolean measured = attic.isMeasured(app.id(), month.day(day));
            rows[day] = measured ? new UsageRow(1, attic.usage(app.id(), month.day(day), "dau"),
                    attic.usage(app.id(), month.day(day), "groups")) : null;
            calls[day] = measured ? attic.usage(app.id(), month.day(day), "calls") : -1;
            traffic[day] = measured ? attic.usage(app.id(), month.day(day), "traffic_gb") : -1;
        }
        return new ApplicationMonth(new Contract(new Application(1, app.id(), "acct", app.site(), app.createdOn()),
                attic.ordersOf(app.id()).stream().map(order -> new PlanOrder(order.id(), 1, order.product(),
                        order.months(), order.startsOn(), Instant.EPOCH)).toList(),
                attic.optionsOf(app.id()).stream().map(option -> new OptionChange(1, option.option(),
                        option.value().longValue(), Instant.ofEpochSecond(option.effectiveAt()))).toList(),
                attic.statusesOf(app.id()).stream().map(status -> new StatusEvent(1, Status.valueOf(status.status()),
                        Instant.ofEpochSecond(status.at()), "")).toList()),
                new UsageMonth(month, rows).with("calls", calls).with("traffic_gb", traffic));
    }

    private static String text(Facts.App app, Assessment assessment, InvoiceLine line) {
        Optional<Evidence.Overage> overage = line.evidence().overage();
        return app.id() + "," + (assessment.lines().indexOf(line) + 1) + "," + line.item() + "," + line.plan() + ","
                + overage.map(o -> o.measured().meter()).orElse("") + "," + line.evidence().quantity() + ","
                + overage.flatMap(o -> o.measured().date()).map(Object::toString).orElse("") + ","
                + overage.map(o -> o.freeQuota() + "," + o.blocks()).orElse(",") + "," + line.unitPrice() + ","
                + line.fee() + "," + line.serviceSeconds() + "," + line.monthSeconds() + "," + line.amount();
    }
}
