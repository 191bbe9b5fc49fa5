package yuejie.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An old provider's month from a seed: a {@link RandomCatalog}, applications with changing plans, options and
 * suspensions on whole hours, and usage with further meters; and what its settlement must come to.
 */
public final class RandomAttic {

    private static final int APPLICATIONS = 12;
    private static final String LINES = "invoice_no,line_no,item,plan,meter,quantity,peak_date,free_quota,blocks,"
            + "unit_price,fee,service_seconds,month_seconds,amount\n";

    private final Dice dice;
    private final YearMonth month;
    private final RandomCatalog catalog;
    /** The greatest value: small ones tie often. */
    private final int most;
    private final List<Facts.App> apps = new ArrayList<>();
    private final List<Facts.Order> orders = new ArrayList<>();
    private final List<Facts.Option> options = new ArrayList<>();
    private final List<Facts.Status> statuses = new ArrayList<>();
    /** By application, day and meter; nothing where there is no snapshot. */
    private final Map<List<Object>, Long> usage = new HashMap<>();

    /** Makes a month of 2019 to 2021. */
    public RandomAttic(long seed) {
        dice = new Dice(seed);
        month = YearMonth.of(dice.between(2019, 2021), dice.between(1, 12));
        catalog = RandomCatalog.of(dice, month);
        most = dice.pick(1, 3, 60);
        for (long id = 1; id <= APPLICATIONS; id++) {
            apps.add(new Facts.App(id, "acct", RandomCatalog.SITE,
                    dice.chance(85) ? month.minusMonths(5).atDay(1) : dice.dayOf(month)));
            agree(id);
            for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
                if (dice.chance(93)) {
                    measure(id, day);
                }
            }
        }
    }

    private void agree(long id) {
        for (int i = dice.between(0, 3); i > 0; i--) {
            orders.add(new Facts.Order("o-" + id + "-" + i, id, dice.pick(RandomCatalog.PLANS), dice.between(1, 3),
                    dice.dayOf(dice.pick(month.minusMonths(1), month, month)), 0));
        }
        long start = DropReader.midnight(month.atDay(1).minusDays(3));
        int days = month.lengthOfMonth() + 3;
        for (int i = dice.between(0, 3); i > 0; i--) {
            options.add(new Facts.Option(id, dice.pick(catalog.options()),
                    BigInteger.valueOf(dice.chance(10) ? 0 : dice.pick(RandomCatalog.VALUES)),
                    start + (long) (options.size() * 31 + i * 97) % (days * 24L) * 3600));
        }
        long at = start;
        for (int i = dice.pick(0, 0, 1, 2, 3, 4); i > 0; i--) {
            at += dice.between(1, 9 * 24) * 3600L;
            statuses.add(new Facts.Status(id, i % 2 == 0 ? "SUSPENDED" : dice.pick("RESUMED", "SUSPENDED"), at, ""));
        }
    }

    private void measure(long id, LocalDate day) {
        RandomCatalog.METERS.forEach(meter -> usage.put(List.of(id, day, meter), (long) dice.between(0, most)));
    }

    /** The month. */
    public YearMonth month() {
        return month;
    }

    /** The applications. */
    public List<Facts.App> apps() {
        return List.copyOf(apps);
    }

    /** The text of the catalog. */
    public String catalog() {
        return catalog.yaml();
    }

    /** An application's plan orders. */
    public List<Facts.Order> ordersOf(long app) {
        return orders.stream().filter(order -> order.app() == app).toList();
    }

    /** An application's option changes. */
    public List<Facts.Option> optionsOf(long app) {
        return options.stream().filter(option -> option.app() == app).toList();
    }

    /** An application's status events, in time order. */
    public List<Facts.Status> statusesOf(long app) {
        return statuses.stream().filter(status -> status.app() == app)
                .sorted(Comparator.comparingLong(Facts.Status::at)).toList();
    }

    /** Whether there is a snapshot. */
    public boolean isMeasured(long app, LocalDate day) {
        return usage.containsKey(List.of(app, day, "dau"));
    }

    /** What was measured; 0 where nothing was. */
    public long usage(long app, LocalDate day, String meter) {
        return usage.getOrDefault(List.of(app, day, meter), 0L);
    }

    /** Writes the catalog into a directory, which is made. */
    public Path writeCatalog(Path directory) {
        write(directory.resolve("attic.yaml"), catalog.yaml());
        return directory;
    }

    /** Writes the data drop into a directory, which is made. */
    public Path writeDrop(Path directory) {
        write(directory.resolve("accounts.csv"), "account_id,name\nacct,A\n");
        write(directory.resolve("apps.csv"), text("sdk_app_id,account_id,site,created_on", apps.stream()
                .map(app -> app.id() + ",acct," + app.site() + "," + app.createdOn()).toList()));
        write(directory.resolve("orders.csv"), text("order_id,sdk_app_id,product,months,starts_on,purchased_at",
                orders.stream().map(order -> order.id() + "," + order.app() + "," + order.product() + ","
                        + order.months() + "," + order.startsOn() + ",2018-01-01T00:00:00").toList()));
        write(directory.resolve("options.csv"), text("sdk_app_id,option,value,effective_at", options.stream()
                .map(option -> option.app() + "," + option.option() + "," + option.value() + ","
                        + dice.text(option.effectiveAt()))
                .toList()));
        write(directory.resolve("service_status.csv"), text("sdk_app_id,status,at,reason", statuses.stream()
                .map(status -> status.app() + "," + status.status() + "," + dice.text(status.at()) + ",").toList()));
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            writeUsage(directory, day, apps);
        }
        return directory;
    }

    /** Corrects some snapshots, or a further meter of them alone, and writes the drop that says so. */
    public Path writeCorrections(Path directory) {
        for (int i = 0; i < 4; i++) {
            LocalDate day = dice.dayOf(month);
            List<Facts.App> some = apps.stream().filter(app -> dice.chance(50)).toList();
            for (Facts.App app : some) {
                if (dice.chance(50) && usage.containsKey(List.of(app.id(), day, "calls"))) {
                    usage.put(List.of(app.id(), day, "calls"), (long) dice.between(0, 200));
                } else {
                    measure(app.id(), day);
                }
            }
            writeUsage(directory, day, some);
        }
        return directory;
    }

    private void writeUsage(Path directory, LocalDate day, List<Facts.App> some) {
        write(directory.resolve("usage/usage-" + day + ".csv"), text("sdk_app_id,usage_date,"
                + String.join(",", RandomCatalog.METERS),
                some.stream()
                        .filter(app -> usage.containsKey(List.of(app.id(), day, "dau")))
                        .map(app -> app.id() + "," + day + RandomCatalog.METERS.stream()
                                .map(meter -> "," + usage(app.id(), day, meter)).reduce("", String::concat))
                        .toList()));
    }

    private static String text(String header, List<String> rows) {
        return header + "\n" + rows.stream().map(row -> row + "\n").reduce("", String::concat);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code invoice_lines.csv} of the month, settled once. */
    public String invoiceLines() {
        StringBuilder lines = new StringBuilder(LINES);
        for (Facts.App app : apps) {
            AtticMonth its = new AtticMonth(catalog, this, app);
            int number = 0;
            for (AtticMonth.Line line : its.lines()) {
                lines.append("IM-").append(month.toString().replace("-", "")).append('-').append(app.id()).append(',')
                        .append(++number).append(',').append(line.item()).append(',').append(line.plan()).append(',')
                        .append(line.meter()).append(',').append(line.quantity()).append(',').append(shown(line.date()))
                        .append(',').append(shown(line.free())).append(',').append(shown(line.blocks())).append(',')
                        .append(exact(line.unitPrice())).append(',').append(exact(line.fee())).append(',')
                        .append(its.serviceSeconds()).append(',').append(its.monthSeconds()).append(',')
                        .append(its.amount(line.fee())).append('\n');
            }
        }
        return lines.toString();
    }

    /** Outcome and total of each application's month by now, one a line: {@code 3,INVOICED,12.50}. */
    public List<String> outcomes() {
        return apps.stream().filter(app -> !app.createdOn().isAfter(month.atEndOfMonth())).map(app -> {
            AtticMonth its = new AtticMonth(catalog, this, app);
            BigDecimal total = its.total();
            return app.id() + "," + (its.parked() ? "PARKED" : total.signum() == 0 ? "NOTHING_DUE" : "INVOICED") + ","
                    + total;
        }).toList();
    }

    private static String shown(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String exact(BigDecimal amount) {
        String text = amount.setScale(Math.max(2, amount.scale())).toPlainString();
        while (text.endsWith("0") && text.indexOf('.') < text.length() - 3) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }
}
