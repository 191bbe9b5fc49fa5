package yuejie.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yuejie.catalog.Catalog;
import yuejie.catalog.file.CatalogFiles;

/**
 * Charges on sums and last values, by the unit, with a minimum, and on an option by the block (R10.3), worked out by
 * hand. July 2022 has 31 days, 2,678,400 seconds; FLAGSHIP begins on the 16th where the plan changes.
 */
class ChargeKindsTest {

    private static final String ALL = ", x 2678400/2678400 = ";

    private static Given changing() {
        return Given.plan("PRO", "2022-07").order("o-2", "FLAGSHIP", 12, "2022-07-16");
    }

    static Stream<Arguments> onAMeter() {
        return Stream.of(
                // 31 days of 0 but two: 40 + 62 = 102, less 2, x 0.0375
                row("a sum by the unit", "UNIT_PRICE", "SUM", "{free: 2, price: 0.0375}", Given.plan("PRO", "2022-07")
                        .dau(3, 40).dau(31, 62), "X PRO 102 on null: 100 x 0.0375 = 3.75" + ALL + "3.75"),
                row("a sum at the quota", "UNIT_PRICE", "SUM", "{free: 102, price: 0.0375}",
                        Given.plan("PRO", "2022-07").dau(3, 40).dau(31, 62)),
                // 7 x 0.0375 = 0.2625 is kept, 0.26 is charged
                row("a fee behind the second decimal", "UNIT_PRICE", "MAX", "{price: 0.0375}",
                        Given.plan("PRO", "2022-07").dau(3, 7),
                        "X PRO 7 on 2022-07-03: 7 x 0.0375 = 0.2625" + ALL + "0.26"),
                // half a cent goes up, once: 1 x 0.005
                row("half a cent", "UNIT_PRICE", "MAX", "{price: 0.005}", Given.plan("PRO", "2022-07").dau(3, 1),
                        "X PRO 1 on 2022-07-03: 1 x 0.005 = 0.005" + ALL + "0.01"),
                // 0.004 rounds to 0.00, which is no line
                row("less than half a cent", "UNIT_PRICE", "MAX", "{price: 0.004}",
                        Given.plan("PRO", "2022-07").dau(3, 1)),
                // half of the month in service: 0.005 x 1/2 = 0.0025 goes down, though 0.01 x 1/2 would go up
                row("rounded once", "UNIT_PRICE", "MAX", "{price: 0.005}", Given.plan("PRO", "2022-07").dau(3, 1)
                        .suspended("2022-07-16T12:00")));
    }

    static Stream<Arguments> overSomeDays() {
        return Stream.of(
                // suspended days do not count: 10 + 10, not 30; 29 of 31 days: 20 x 29/31 = 18.7096...
                row("a sum without suspended days", "UNIT_PRICE", "SUM", "{price: 1.00}", Given.plan("PRO", "2022-07")
                        .dau(3, 10).dau(4, 10).dau(10, 10).suspended("2022-07-10T00:00", "2022-07-12T00:00"),
                        "X PRO 20 on null: 20 x 1.00 = 20.00, x 2505600/2678400 = 18.71"),
                row("the last value", "BLOCKS_ABOVE_QUOTA", "LAST", "{free: 10, block: 5, price: 2.00}",
                        Given.plan("PRO", "2022-07").dau(3, 999).dau(31, 16),
                        "X PRO 16 on 2022-07-31: 2 x 2.00 = 4.00" + ALL + "4.00"),
                row("a last day that is missing", "BLOCKS_ABOVE_QUOTA", "LAST", "{free: 10, block: 5, price: 2.00}",
                        Given.plan("PRO", "2022-07").dau(30, 999).missing(31)),
                // the last billable day is the 20th, in service until one second after midnight
                row("the last day in service", "BLOCKS_ABOVE_QUOTA", "LAST", "{free: 0, block: 5, price: 2678.40}",
                        Given.plan("PRO", "2022-07").dau(19, 999).dau(20, 5).suspended("2022-07-20T00:00:01"),
                        "X PRO 5 on 2022-07-20: 1 x 2678.40 = 2678.40, x 1641601/2678400 = 1641.60"));
    }

    static Stream<Arguments> withAMinimum() {
        return Stream.of(
                row("one above with a minimum", "BLOCKS_ABOVE_QUOTA", "MAX",
                        "{free: 10, block: 5, price: 2.00, minimum: 5.00}", Given.plan("PRO", "2022-07").dau(3, 11),
                        "X PRO 11 on 2022-07-03: 1 x 2.00 = 5.00" + ALL + "5.00"),
                row("as much as the minimum", "BLOCKS_ABOVE_QUOTA", "MAX",
                        "{free: 10, block: 5, price: 2.50, minimum: 5.00}", Given.plan("PRO", "2022-07").dau(3, 20),
                        "X PRO 20 on 2022-07-03: 2 x 2.50 = 5.00" + ALL + "5.00"),
                row("the quota itself with a minimum", "BLOCKS_ABOVE_QUOTA", "MAX",
                        "{free: 10, block: 5, price: 2.00, minimum: 5.00}", Given.plan("PRO", "2022-07").dau(3, 10)),
                // a minimum by the share in service: 5.00 x 30/31 = 4.8387...
                row("a minimum of a suspended month", "UNIT_PRICE", "MAX", "{price: 0.01, minimum: 5.00}",
                        Given.plan("PRO", "2022-07").dau(3, 2).suspended("2022-07-10T00:00", "2022-07-11T00:00"),
                        "X PRO 2 on 2022-07-03: 2 x 0.01 = 5.00, x 2592000/2678400 = 4.84"));
    }

    static Stream<Arguments> underTwoPlans() {
        return Stream.of(
                // PRO 15 days: 30 + 30 = 60; FLAGSHIP: 50. Never 110
                row("sums of two plans", "UNIT_PRICE", "SUM", "{price: 1.00}", changing().dau(1, 30).dau(15, 30)
                        .dau(16, 50), "X PRO 60 on null: 60 x 1.00 = 60.00" + ALL + "60.00"),
                row("equal sums of two plans", "UNIT_PRICE", "SUM", "{price: 1.00}", changing().dau(1, 50).dau(16, 50),
                        "X PRO 50 on null: 50 x 1.00 = 50.00" + ALL + "50.00"),
                // both 2 blocks of 10: the greater quantity
                row("equal fees of two plans", "BLOCKS_ABOVE_QUOTA", "SUM", "{free: 0, block: 10, price: 1.00}",
                        changing().dau(1, 12).dau(16, 15), "X FLAGSHIP 15 on null: 2 x 1.00 = 2.00" + ALL + "2.00"),
                // the last day of PRO is the 15th
                row("last values of two plans", "BLOCKS_ABOVE_QUOTA", "LAST", "{free: 0, block: 10, price: 1.00}",
                        changing().dau(15, 55).dau(20, 99).dau(31, 44),
                        "X PRO 55 on 2022-07-15: 6 x 1.00 = 6.00" + ALL + "6.00"),
                row("equal last values of two plans", "BLOCKS_ABOVE_QUOTA", "LAST", "{free: 0, block: 10, price: 1.00}",
                        changing().dau(15, 55).dau(31, 55), "X PRO 55 on 2022-07-15: 6 x 1.00 = 6.00" + ALL + "6.00"),
                row("a trial", "UNIT_PRICE", "SUM", "{price: 1.00}", Given.trial("2022-07").dau(1, 30)));
    }

    private static Arguments row(String name, String kind, String aggregate, String terms, Given given,
            String... lines) {
        return Arguments.of(name, catalog("  - {item: X, kind: " + kind + ", meter: dau, aggregate: " + aggregate
                + ", name: {zh: 项, en: Item}, plans: {PRO: " + terms + ", FLAGSHIP: " + terms + "}}\n"), given,
                List.of(lines));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"onAMeter", "overSomeDays", "withAMinimum", "underTwoPlans"})
    void aChargeOnAMeterAmountsToWhatWasWorkedOut(String name, Catalog catalog, Given given, List<String> lines) {
        assertThat(given.catalog(catalog, Set.of()).lines()).isEqualTo(lines);
    }

    static Stream<Arguments> byTheBlock() {
        return Stream.of(
                // 12 users begin 2 blocks; 90 days were in effect for a second
                option("the dearest value of the month", Given.plan("PRO", "2022-07").dau(3, 12)
                        .retention(30, "2022-01-01T00:00").retention(90, "2022-07-31T23:59:59"),
                        "X PRO 12 on 2022-07-03: 2 x 4.00 = 8.00" + ALL + "8.00"),
                option("a peak before it was opened", Given.plan("PRO", "2022-07").dau(3, 12)
                        .retention(30, "2022-07-20T00:00"), "X PRO 12 on 2022-07-03: 2 x 3.00 = 6.00" + ALL + "6.00"),
                option("nothing used", Given.plan("PRO", "2022-07").retention(30, "2022-07-20T00:00")),
                option("included", Given.plan("PRO", "2022-07").dau(3, 12).retention(7, "2022-07-20T00:00")),
                option("never opened", Given.plan("PRO", "2022-07").dau(3, 12)),
                option("opened while suspended, and closed", Given.plan("PRO", "2022-07").dau(3, 12)
                        .suspended("2022-07-10T00:00", "2022-07-12T00:00").retention(30, "2022-07-10T06:00")
                        .retention(0, "2022-07-11T06:00")),
                // PRO: 12 users, 2 blocks x 3.00; FLAGSHIP: 25 - 10 free, 2 blocks x 3.50
                option("the higher fee of two plans", changing().dau(3, 12).dau(20, 25)
                        .retention(30, "2022-01-01T00:00"),
                        "X FLAGSHIP 25 on 2022-07-20: 2 x 3.50 = 7.00" + ALL + "7.00"),
                // under FLAGSHIP nothing of it is open
                option("open under one plan alone", changing().dau(3, 12).dau(20, 99).retention(30, "2022-01-01T00:00")
                        .retention(0, "2022-07-15T12:00"),
                        "X PRO 12 on 2022-07-03: 2 x 3.00 = 6.00" + ALL + "6.00"),
                // PRO: 65 users, 7 blocks x 3.00 = 21.00; FLAGSHIP: 70 - 10, 6 blocks x 3.50 = 21.00: the more users
                option("equal fees of two plans", changing().dau(3, 65).dau(20, 70).retention(30, "2022-01-01T00:00"),
                        "X FLAGSHIP 70 on 2022-07-20: 6 x 3.50 = 21.00" + ALL + "21.00"),
                // both 21.00 for 70 users: the pair that was in effect first
                option("equal fees and quantities of two plans", changing().dau(3, 70).dau(20, 70)
                        .retention(30, "2022-01-01T00:00"), "X PRO 70 on 2022-07-03: 7 x 3.00 = 21.00" + ALL + "21.00"),
                // half of the 20th and all days from then on are suspended: 8.00 x 19.5/31 = 5.0322...
                option("a suspended month", Given.plan("PRO", "2022-07").dau(3, 12).retention(90, "2022-01-01T00:00")
                        .suspended("2022-07-20T12:00"),
                        "X PRO 12 on 2022-07-03: 2 x 4.00 = 8.00, x 1684800/2678400 = 5.03"));
    }

    private static Arguments option(String name, Given given, String... lines) {
        return Arguments.of(name, given, List.of(lines));
    }

    private static Catalog storage() {
        return catalog("""
                  - item: X
                    kind: OPTION_FEE_PER_BLOCK
                    option: HISTORY_STORAGE
                    meter: dau
                    name: {zh: 项, en: Item}
                    plans:
                      PRO: {included_up_to: 7, prices: {30: 3.00, 90: 4.00}, block: 10}
                      FLAGSHIP: {included_up_to: 7, prices: {30: 3.50}, free: 10, block: 10}
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("byTheBlock")
    void anOptionByTheBlockAmountsToWhatWasWorkedOut(String name, Given given, List<String> lines) {
        assertThat(given.catalog(storage(), Set.of()).lines()).isEqualTo(lines);
    }

    @Test
    void aValueThatIsNeitherSoldNorIncludedParksTheApplicationAlsoByTheBlock() {
        Assessment assessment = changing().retention(90, "2022-01-01T00:00").catalog(storage(), Set.of()).assessed();
        assertThat(assessment.parked()).contains(new Assessment.Parked(ParkReason.UNPRICED_OPTION, "HISTORY_STORAGE 90"
                + " is neither sold nor included in plan FLAGSHIP, which it met on 2022-07-16; sold: up to 7 included,"
                + " [30]"));
    }

    @Test
    void aMeterOfWhichThereIsNoValueCountsAsZero() {
        Catalog catalog = CatalogFiles.parse("own.yaml", text("meters:\n  calls: {name: {zh: 呼叫, en: Calls}}\n",
                "  - {item: X, kind: UNIT_PRICE, meter: calls, aggregate: SUM, name: {zh: 项, en: Item}, plans: {PRO:"
                        + " {price: 1.00}, FLAGSHIP: {price: 1.00}}}\n"));
        assertThat(Given.plan("PRO", "2022-07").dau(3, 5).catalog(catalog, Set.of()).lines()).isEmpty();
    }

    private static Catalog catalog(String charges) {
        return CatalogFiles.parse("own.yaml", text("", charges));
    }

    private static String text(String meters, String charges) {
        return "id: own\nsite: mainland\nversion: 1\ncurrency: CNY\nvalid: {from: 2022-01}\nproration: SECOND\nplans:\n"
                + "  TRIAL: {name: {zh: 试, en: Trial}, billable: false, package_fee: 0}\n"
                + "  PRO: {name: {zh: 专, en: Pro}, billable: true, package_fee: 1}\n"
                + "  FLAGSHIP: {name: {zh: 旗, en: Flagship}, billable: true, package_fee: 1}\n" + meters + "charges:\n"
                + charges;
    }
}
