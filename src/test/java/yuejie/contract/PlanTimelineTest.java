package yuejie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuejie.text.CodePointOrder;

/** Which plan a day has (R1.2), whatever the order in which the orders come. */
class PlanTimelineTest {

    private static final Set<String> PLANS = Set.of("TRIAL", "PRO", "FLAGSHIP");
    private static final PlanOrder PRO_OF_A_YEAR = order("o-1", "PRO", 12, "2022-01-01");

    @Test
    void beforeTheFirstOrderThereIsNoPlan() {
        assertPlan("2021-12-31", "none", PRO_OF_A_YEAR);
        assertPlan("2022-01-01", "PRO", PRO_OF_A_YEAR);
        assertPlan("2022-01-01", "none");
    }

    @Test
    void ordersOfOtherProductsPlayNoPart() {
        assertPlan("2022-07-01", "none", order("o-1", "CALL_BASIC", 12, "2022-01-01"));
        assertPlan("2022-07-01", "PRO", PRO_OF_A_YEAR, order("o-2", "CALL_BASIC", 12, "2022-02-01"));
    }

    @Test
    void ofTwoValidOrdersTheOneThatStartsLaterCountsAsLongAsItIsValid() {
        PlanOrder flagship = order("o-0", "FLAGSHIP", 1, "2022-06-16");
        assertPlan("2022-06-15", "PRO", PRO_OF_A_YEAR, flagship);
        assertPlan("2022-06-16", "FLAGSHIP", PRO_OF_A_YEAR, flagship);
        assertPlan("2022-07-15", "FLAGSHIP", PRO_OF_A_YEAR, flagship);
        assertPlan("2022-07-16", "PRO", PRO_OF_A_YEAR, flagship);
    }

    /** Of two orders from one day the greater id counts, character by character. */
    @ParameterizedTest(name = "{0} is greater than {1}")
    @CsvSource({"b, a", "a, Z", "é, z", "é, Z", "～, é", "𝒳, ～", "𝒳, é", "o-2, o-10", "o-10, o-1", "a, A", "aa, a"})
    void ofTwoOrdersFromOneDayTheGreaterIdByCodePointCounts(String greater, String less) {
        PlanOrder flagship = order(greater, "FLAGSHIP", 6, "2022-01-01");
        PlanOrder pro = order(less, "PRO", 12, "2022-01-01");
        assertPlan("2022-03-01", "FLAGSHIP", flagship, pro);
        assertThat(CodePointOrder.INSTANCE.compare(greater, less)).isPositive();
        assertThat(CodePointOrder.INSTANCE.compare(less, greater)).isNegative();
        assertThat(CodePointOrder.INSTANCE.compare(less, less)).isZero();
    }

    @Test
    void theCodeUnitsOfJavaWouldSortOtherwise() {
        assertThat("𝒳".compareTo("～")).isNegative();
    }

    @Test
    void whereNoneIsValidAnyMoreTheOneThatEndedLastCounts() {
        PlanOrder flagship = order("o-1", "FLAGSHIP", 6, "2022-01-01");
        PlanOrder pro = order("o-2", "PRO", 1, "2022-03-01");
        assertPlan("2022-03-15", "PRO", flagship, pro);
        assertPlan("2022-04-01", "FLAGSHIP", flagship, pro);
        assertPlan("2022-07-01", "FLAGSHIP", flagship, pro);
        assertPlan("2030-01-01", "FLAGSHIP", flagship, pro);
    }

    @Test
    void ofThoseThatEndedOnOneDayTheOneThatStartedLaterCounts() {
        PlanOrder flagship = order("o-2", "FLAGSHIP", 6, "2022-01-01");
        PlanOrder pro = order("o-1", "PRO", 1, "2022-06-01");
        assertPlan("2022-07-01", "PRO", flagship, pro);
    }

    @Test
    void ofThoseThatStartedAndEndedTogetherTheGreaterIdCounts() {
        assertPlan("2022-07-01", "FLAGSHIP", order("～", "PRO", 6, "2022-01-01"),
                order("𝒳", "FLAGSHIP", 6, "2022-01-01"));
    }

    @Test
    void betweenTwoOrdersTheEarlierOneGoesOn() {
        PlanOrder pro = order("o-1", "PRO", 1, "2022-01-01");
        PlanOrder flagship = order("o-2", "FLAGSHIP", 1, "2022-06-01");
        assertPlan("2022-05-31", "PRO", pro, flagship);
        assertPlan("2022-06-01", "FLAGSHIP", pro, flagship);
    }

    @Test
    void theTimeOfPurchasePlaysNoPart() {
        PlanOrder late = new PlanOrder("a", 1, "PRO", 12, LocalDate.of(2022, 1, 1), Instant.MAX);
        assertPlan("2022-07-01", "FLAGSHIP", late, order("b", "FLAGSHIP", 12, "2022-01-01"));
    }

    private static PlanOrder order(String id, String product, int months, String startsOn) {
        return new PlanOrder(id, 1, product, months, LocalDate.parse(startsOn), Instant.EPOCH);
    }

    private static void assertPlan(String day, String plan, PlanOrder... orders) {
        List<PlanOrder> forwards = Arrays.asList(orders);
        List<PlanOrder> backwards = new ArrayList<>(forwards);
        Collections.reverse(backwards);
        for (List<PlanOrder> each : List.of(forwards, backwards)) {
            assertThat(new PlanTimeline(each, PLANS).planOn(LocalDate.parse(day)).orElse("none")).isEqualTo(plan);
        }
    }
}
