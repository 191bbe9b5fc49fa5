package yuejie.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static yuejie.rating.Given.DAY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Aggregate;
import yuejie.catalog.Catalog;
import yuejie.catalog.Charge;
import yuejie.catalog.Label;
import yuejie.catalog.OverageCharge;
import yuejie.catalog.Plan;
import yuejie.catalog.PricePage;
import yuejie.catalog.ProrationUnit;
import yuejie.catalog.Quota;
import yuejie.money.ExactAmount;
import yuejie.money.Money;

/** Prices of one's own: days instead of seconds, plans that are not there, amounts beyond what a book can hold. */
class OwnCatalogTest {

    private static final Set<String> PLANS = Set.of("TRIAL", "PRO", "FLAGSHIP");
    private static final String GREATEST = "9999999999999999.99";

    static Stream<Arguments> dayProration() {
        return Stream.of(
                // no day is touched in full: 31 days in service, though 18 hours are missing
                Arguments.of("parts of days", pro().suspended("2022-07-05T06:00", "2022-07-06T00:00"), 31, "1000.00"),
                // 1000.00 x 30/31: the 6th throughout, the 5th and the 7th in part
                Arguments.of("a day and its neighbours in part",
                        pro().suspended("2022-07-05T12:00", "2022-07-07T12:00"), 30, "967.74"),
                // 1000.00 x 19/31 = 612.9032...: created on the 11th, 21 days less two
                Arguments.of("created mid-month", pro().createdOn("2022-07-11")
                        .suspended("2022-07-16T00:00", "2022-07-18T00:00"), 19, "612.90"),
                // 1000.00 x 15/31 = 483.8709...
                Arguments.of("open", pro().suspended("2022-07-15T00:00:01"), 15, "483.87"));
    }

    @ParameterizedTest(name = "suspended: {0}")
    @MethodSource("dayProration")
    void aDayInServiceAtAnyInstantCountsInFullWhereTheCatalogAsksForDays(String name, Given given, int days,
            String amount) {
        InvoiceLine line = given.catalog(catalog(ProrationUnit.DAY, "1000.00"), PLANS).assessed().lines().get(0);
        assertThat(line.serviceSeconds()).isEqualTo(days * DAY);
        assertThat(line.monthSeconds()).isEqualTo(31 * DAY);
        assertThat(line.amount()).hasToString(amount);
    }

    @Test
    void aPlanThatTheCatalogDoesNotHaveParksTheApplication() {
        Catalog catalog = catalog(ProrationUnit.SECOND, "1000.00");
        Assessment assessment = Given.plan("PRO", "2022-07").order("o-2", "FLAGSHIP", 12, "2022-07-31")
                .dau(5, 10_001).catalog(catalog, PLANS).assessed();
        assertThat(assessment.parked()).contains(new Assessment.Parked(ParkReason.UNKNOWN_PLAN,
                "plan FLAGSHIP is not in the catalog that holds"));
        assertThat(assessment.lines()).isEmpty();
    }

    @Test
    void aPlanThatTheCatalogDoesNotHaveMattersOnlyOnDaysInService() {
        Catalog catalog = catalog(ProrationUnit.SECOND, "1000.00");
        Given given = Given.plan("PRO", "2022-07").order("o-2", "FLAGSHIP", 12, "2022-07-31")
                .suspended("2022-07-31T00:00").dau(5, 10_001).catalog(catalog, PLANS);
        // 1000.00 x 30/31
        assertThat(given.amounts()).containsExactly("967.74");
    }

    @Test
    void theGreatestFeeThatABookCanHoldIsInvoiced() {
        Given given = pro().catalog(catalog(ProrationUnit.SECOND, GREATEST), PLANS);
        assertThat(given.amounts()).containsExactly(GREATEST);
    }

    @Test
    void aFeeGreaterThanABookCanHoldParksTheApplication() {
        Assessment assessment = pro().dau(16, 20_001).catalog(catalog(ProrationUnit.SECOND, GREATEST), PLANS)
                .assessed();
        // 2 x 9,999,999,999,999,999.99
        assertThat(assessment.parked()).contains(new Assessment.Parked(ParkReason.AMOUNT_OUT_OF_RANGE,
                "fees of 19999999999999999.98 in all; the book holds up to 9999999999999999.99"));
        assertThat(assessment.lines()).isEmpty();
        assertThat(assessment.total()).hasToString("0.00");
    }

    @Test
    void theSharesOfAGreatFeeAreExactToTheCent() {
        // 9,999,999,999,999,999.99 x 1/2,678,400 = 3,733,572,281.95937... in service in the first second only
        Given given = Given.plan("PRO", "2022-07").dau(1, 10_001).suspended("2022-07-01T00:00:01")
                .catalog(catalog(ProrationUnit.SECOND, GREATEST), PLANS);
        assertThat(given.amounts()).containsExactly("3733572281.96");
    }

    private static Given pro() {
        return Given.plan("PRO", "2022-07").dau(15, 10_001);
    }

    /** TRIAL and PRO, and one charge: DAU above 10,000 in blocks of 10,000. */
    private static Catalog catalog(ProrationUnit proration, String blockPrice) {
        Label label = new Label("名", "name");
        Map<String, Plan> plans = new LinkedHashMap<>();
        plans.put("TRIAL", new Plan("TRIAL", label, false, Money.ZERO));
        plans.put("PRO", new Plan("PRO", label, true, Money.of("999.00")));
        Charge charge = new OverageCharge("DAU_OVERAGE", label, "dau", Aggregate.MAX,
                Map.of("PRO", new Quota(10_000, 10_000, ExactAmount.of(blockPrice), Money.ZERO)));
        return new Catalog("own", "mainland", 1, BillingMonth.of(2022, 1), Optional.empty(), "CNY", proration, plans,
                Map.of(), List.of(charge), Map.of(), Map.of(), PricePage.NONE, "");
    }
}
