package yuejie.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;

/**
 * A site {@code shop} whose catalog declares the meter {@code calls} beside users and groups: 0.005 for each call of
 * the month, and 1.00 for each begun 10 of the busiest day above 100. Application 2 is of it; 1 is of the mainland.
 */
final class MeterShop {

    /** May 2022, of which the tests are. */
    static final String MONTH = "2022-05";

    private static final String CATALOG = """
            id: shop-2022
            site: shop
            version: 1
            currency: CNY
            valid: {from: 2022-01}
            proration: SECOND
            plans:
              FREE: {name: {zh: 免费版, en: Free}, billable: false, package_fee: 0}
              PAID: {name: {zh: 付费版, en: Paid}, billable: true, package_fee: 10}
            %scharges:
            %s""";
    private static final String METERS = "meters:\n  calls: {name: {zh: 呼叫, en: Calls}}\n";
    private static final String ON_CALLS = """
              - item: CALLS
                kind: UNIT_PRICE
                meter: calls
                aggregate: SUM
                name: {zh: 呼叫费, en: Calls}
                plans:
                  PAID: {price: 0.005}
              - item: BUSIEST_DAY
                kind: BLOCKS_ABOVE_QUOTA
                meter: calls
                name: {zh: 最忙的一天, en: Busiest day}
                plans:
                  PAID: {free: 100, block: 10, price: 1.00}
            """;
    private static final String ON_USERS = """
              - item: USERS
                kind: UNIT_PRICE
                meter: dau
                name: {zh: 用户, en: Users}
                plans:
                  PAID: {price: 0.01}
            """;

    private MeterShop() {
    }

    /** Puts the catalog into a directory. */
    static Path catalogs(Path directory) {
        return write(directory, String.format(CATALOG, METERS, ON_CALLS));
    }

    /** Puts a catalog of the same site into a directory that knows nothing of calls. */
    static Path catalogsWithoutCalls(Path directory) {
        return write(directory, String.format(CATALOG, "", ON_USERS));
    }

    private static Path write(Path directory, String text) {
        try {
            Files.writeString(Files.createDirectories(directory).resolve("shop.yaml"), text);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both applications, and a usage file with the column for every day: 7 calls of application 2. */
    static DropText drop() {
        DropText drop = DropText.ofTwoApplications()
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1,acct,mainland,2021-01-01",
                        "2,acct,shop,2021-01-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "o-2,2,PAID,36,2021-12-01,2021-11-30T12:00:00");
        for (int day = 1; day <= YearMonth.parse(MONTH).lengthOfMonth(); day++) {
            String date = YearMonth.parse(MONTH).atDay(day).toString();
            drop = day(drop, date, "1," + date + ",100,300,", "2," + date + ",50,5,7");
        }
        return drop;
    }

    /** A drop with a usage file of those rows, of which the last column are calls. */
    static DropText day(DropText drop, String date, String... rows) {
        return drop.withText("usage/usage-" + date + ".csv",
                "sdk_app_id,usage_date,dau,groups,calls\n" + String.join("\n", rows) + "\n");
    }
}
