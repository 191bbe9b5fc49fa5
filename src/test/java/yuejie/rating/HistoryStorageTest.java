package yuejie.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static yuejie.rating.Given.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import yuejie.money.ExactAmount;
import yuejie.money.Money;

/** What longer history storage costs (R5): the highest price among the pairs in effect while billable. */
class HistoryStorageTest {

    private static final String IN_FULL = ", x " + 31 * DAY + "/" + 31 * DAY + " = ";

    @ParameterizedTest(name = "{0}, {1}: {2} days cost {3}")
    @CsvSource({
        "mainland, PRO,      30, 500.00", "mainland, PRO,      90, 1000.00", "mainland, PRO,      180, 1500.00",
        "mainland, PRO,      360, 2500.00",
        "mainland, FLAGSHIP, 90, 500.00", "mainland, FLAGSHIP, 180, 1000.00", "mainland, FLAGSHIP, 360, 2000.00",
        "overseas, PRO,      30, 700.00", "overseas, PRO,      90, 1280.00", "overseas, PRO,      180, 1920.00",
        "overseas, PRO,      360, 2850.00",
        "overseas, FLAGSHIP, 90, 700.00", "overseas, FLAGSHIP, 180, 1280.00", "overseas, FLAGSHIP, 360, 2280.00"})
    void aRetentionHasItsMonthlyPrice(String site, String plan, long days, String price) {
        assertThat(Given.plan(plan, "2022-07").site(site).retention(days, "2022-01-01T00:00").lines()).containsExactly(
                "HISTORY_STORAGE " + plan + " " + days + " days: " + price + " = " + price + IN_FULL + price);
    }

    static Stream<Arguments> free() {
        return Stream.of(
                Arguments.of("PRO includes 7 days", pro().retention(7, "2022-01-01T00:00")),
                Arguments.of("PRO includes 1 day", pro().retention(1, "2022-01-01T00:00")),
                Arguments.of("FLAGSHIP includes 30 days", flagship().retention(30, "2022-01-01T00:00")),
                Arguments.of("0 closes it", pro().retention(0, "2022-01-01T00:00")),
                Arguments.of("never opened", pro()),
                Arguments.of("opened after the month", pro().retention(90, "2022-08-01T00:00")),
                Arguments.of("closed at the month's first instant", pro().retention(90, "2022-06-01T00:00")
                        .retention(0, "2022-07-01T00:00")),
                Arguments.of("open only while suspended", pro().suspended("2022-07-07T00:00", "2022-07-10T00:00")
                        .retention(90, "2022-07-08T00:00").retention(0, "2022-07-09T00:00")),
                Arguments.of("closed at the instant of resuming", pro()
                        .suspended("2022-07-07T00:00", "2022-07-10T00:00")
                        .retention(90, "2022-07-08T00:00").retention(0, "2022-07-10T00:00")),
                Arguments.of("TRIAL", Given.trial("2022-07").retention(360, "2022-01-01T00:00")),
                Arguments.of("closed while TRIAL", Given.trial("2022-07").order("o-1", "PRO", 1, "2022-07-20")
                        .retention(90, "2022-07-01T00:00").retention(0, "2022-07-20T00:00")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("free")
    void whatIsIncludedClosedOrNeverInEffectCostsNothing(String name, Given given) {
        assertThat(given.assessed().outcome()).isEqualTo(Outcome.NOTHING_DUE);
    }

    static Stream<Arguments> charged() {
        return Stream.of(
                row("opened in the last second", pro().retention(90, "2022-07-31T23:59:59"), "PRO 90", "1000.00"),
                row("opened and closed on one day", pro().retention(90, "2022-07-14T09:00")
                        .retention(0, "2022-07-14T18:00"), "PRO 90", "1000.00"),
                row("closed a second into the month", pro().retention(180, "2022-06-01T00:00")
                        .retention(0, "2022-07-01T00:00:01"), "PRO 180", "1500.00"),
                row("changed and changed back", flagship().retention(90, "2022-06-01T00:00")
                        .retention(360, "2022-07-10T09:00").retention(90, "2022-07-11T09:00"), "FLAGSHIP 360",
                        "2000.00"),
                row("changed into what is included", pro().retention(30, "2022-06-01T00:00")
                        .retention(7, "2022-07-10T00:00"), "PRO 30", "500.00"),
                row("FLAGSHIP to PRO: 90 days become dearer", change("FLAGSHIP", "PRO")
                        .retention(90, "2022-06-01T00:00"), "PRO 90", "1000.00"),
                row("PRO to FLAGSHIP: 90 days become cheaper", change("PRO", "FLAGSHIP")
                        .retention(90, "2022-06-01T00:00"), "PRO 90", "1000.00"),
                row("FLAGSHIP to PRO: 30 days are no longer included", change("FLAGSHIP", "PRO")
                        .retention(30, "2022-06-01T00:00"), "PRO 30", "500.00"),
                row("two pairs of one price: the one in effect first", change("PRO", "FLAGSHIP")
                        .retention(90, "2022-06-01T00:00").retention(180, "2022-07-16T00:00"), "PRO 90", "1000.00"),
                row("TRIAL: counts from the first day that is not", Given.trial("2022-07")
                        .order("o-1", "PRO", 1, "2022-07-20").retention(90, "2022-07-05T00:00"), "PRO 90", "1000.00"),
                row("unsold, but only while TRIAL", Given.trial("2022-07").order("o-1", "PRO", 1, "2022-07-20")
                        .retention(60, "2022-07-05T00:00").retention(90, "2022-07-20T00:00"), "PRO 90", "1000.00"),
                row("unsold, but only while suspended", pro().retention(90, "2022-06-01T00:00")
                        .suspended("2022-07-07T00:00", "2022-07-10T00:00").retention(60, "2022-07-08T00:00")
                        .retention(90, "2022-07-09T00:00"), "PRO 90", "1000.00"),
                row("unsold, but only before the creation", pro().createdOn("2022-07-11")
                        .retention(60, "2022-07-01T00:00").retention(90, "2022-07-11T00:00"), "PRO 90", "1000.00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charged")
    void theHighestPriceOfAllPairsInEffectIsTheMonthsFee(String name, Given given, String pair, String price) {
        InvoiceLine line = given.assessed().lines().get(0);
        assertThat(line.plan() + " " + line.evidence().quantity()).isEqualTo(pair);
        assertThat(line.fee()).hasToString(price);
    }

    @Test
    void eachPairIsKeptOnceWithItsFirstDayAndItsPrice() {
        RatedCharge storage = flagship().retention(30, "2022-06-01T00:00").retention(360, "2022-07-10T09:00")
                .retention(30, "2022-07-11T09:00").retention(0, "2022-07-20T12:00").rated().get(2);
        assertThat(storage.charge().item()).isEqualTo("HISTORY_STORAGE");
        assertThat(storage.pairs()).containsExactly(
                new OptionPair("FLAGSHIP", 30, LocalDate.of(2022, 7, 1), Optional.of(Money.ZERO)),
                new OptionPair("FLAGSHIP", 360, LocalDate.of(2022, 7, 10), Optional.of(Money.of("2000.00"))));
        // 30 days are included: that pair has no price of its own
        assertThat(storage.candidates()).extracting(Candidate::fee).containsExactly(ExactAmount.of("2000.00"));
    }

    @Test
    void inFullSpeaksOfTheDayOfOpeningSuspensionStillProrates() {
        // 1000.00 x 20/31 = 645.1612...
        assertThat(pro().retention(90, "2022-07-20T23:00").suspended("2022-07-21T00:00").amounts())
                .containsExactly("645.16");
    }

    static Stream<Arguments> unpriced() {
        String pro = "; sold: up to 7 included, [30, 90, 180, 360]";
        String flagship = "; sold: up to 30 included, [90, 180, 360]";
        return Stream.of(
                Arguments.of(pro().retention(60, "2022-07-15T00:00"),
                        "HISTORY_STORAGE 60 is neither sold nor included in plan PRO, which it met on 2022-07-15"
                                + pro),
                Arguments.of(pro().retention(8, "2022-01-01T00:00"),
                        "HISTORY_STORAGE 8 is neither sold nor included in plan PRO, which it met on 2022-07-01" + pro),
                Arguments.of(pro().retention(361, "2022-07-31T23:59:59"), "HISTORY_STORAGE 361 is neither sold nor"
                        + " included in plan PRO, which it met on 2022-07-31" + pro),
                Arguments.of(flagship().retention(31, "2022-07-02T00:00").retention(90, "2022-07-02T00:00:01"),
                        "HISTORY_STORAGE 31 is neither sold nor included in plan FLAGSHIP, which it met on 2022-07-02"
                                + flagship),
                // in service for one second of the day on which it was set
                Arguments.of(pro().retention(60, "2022-07-08T00:00").retention(90, "2022-07-09T00:00")
                        .suspended("2022-07-07T00:00:00", "2022-07-08T23:59:59"),
                        "HISTORY_STORAGE 60 is neither sold nor included in plan PRO, which it met on 2022-07-08"
                                + pro));
    }

    @ParameterizedTest
    @MethodSource("unpriced")
    void aRetentionThatThePlanNeitherSellsNorIncludesParksTheWholeInvoice(Given given, String detail) {
        Assessment assessment = given.dau(20, 50_000).missing(3).assessed();
        assertThat(assessment.outcome()).isEqualTo(Outcome.PARKED);
        assertThat(assessment.parked()).contains(new Assessment.Parked(ParkReason.UNPRICED_OPTION, detail));
        assertThat(assessment.lines()).isEqualTo(List.of());
        assertThat(assessment.total()).hasToString("0.00");
        assertThat(assessment.missingDays()).isEqualTo(1);
    }

    private static Arguments row(String name, Given given, String pair, String price) {
        return Arguments.of(name, given, pair, price);
    }

    private static Given pro() {
        return Given.plan("PRO", "2022-07");
    }

    private static Given flagship() {
        return Given.plan("FLAGSHIP", "2022-07");
    }

    /** One plan to the 15th, the other one from the 16th. */
    private static Given change(String from, String to) {
        return Given.plan(from, "2022-07").order("o-2", to, 12, "2022-07-16");
    }
}
