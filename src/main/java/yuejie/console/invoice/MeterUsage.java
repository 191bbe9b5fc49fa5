package yuejie.console.invoice;

import static yuejie.console.page.Column.date;
import static yuejie.console.page.Column.number;
import static yuejie.console.page.Column.word;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import yuejie.console.page.Column;
import yuejie.console.page.Listing;
import yuejie.console.picture.UsageStrip;
import yuejie.explain.MeterDay;
import yuejie.rating.Evidence;
import yuejie.rating.InvoiceLine;

/**
 * The usage of a month by one meter, as a picture and as a table of the same numbers.
 *
 * @param meter what the meter is called
 * @param strip the picture
 * @param table the table
 */
public record MeterUsage(String meter, UsageStrip strip, Listing<MeterDay> table) {

    /** The meters that lines bill, in the order of the lines. */
    static List<String> billed(List<InvoiceLine> lines) {
        return lines.stream().flatMap(line -> line.evidence().overage().stream())
                .map(overage -> overage.measured().meter()).distinct().toList();
    }

    /**
     * The usage of each meter of which there are days.
     *
     * @param days  the days of a meter
     * @param name  what a meter is called
     * @param lines the lines whose evidence marks days
     */
    static List<MeterUsage> of(List<String> meters, Function<String, List<MeterDay>> days,
            Function<String, String> name, List<InvoiceLine> lines) {
        return meters.stream().map(meter -> {
            List<MeterDay> month = days.apply(meter);
            Optional<Evidence.Overage> billed = lines.stream().flatMap(line -> line.evidence().overage().stream())
                    .filter(overage -> overage.measured().meter().equals(meter)).reduce((first, last) -> last);
            return new MeterUsage(name.apply(meter), LinePictures.days(month, billed),
                    Listing.all("usage-days", columns(), month));
        }).filter(usage -> !usage.table().rows().isEmpty()).toList();
    }

    private static List<Column<MeterDay>> columns() {
        return List.of(date("date", MeterDay::date), number("quantity", day -> day.value().orElse(null)),
                number("service-seconds", MeterDay::serviceSeconds), word("standing", MeterDay::standing),
                word("snapshot", day -> day.isMissing() ? "MISSING" : null));
    }
}
