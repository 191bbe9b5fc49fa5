package yuejie.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a month's peak costs (R3.3, R4): blocks begun above the quota, and the plan with the highest fee. */
class OverageTest {

    private static final String ALL_OF_JULY = ", x " + 31 * Given.DAY + "/" + 31 * Given.DAY + " = ";

    @ParameterizedTest(name = "{0}: {1} DAU begin {2} blocks")
    @CsvSource({
        "PRO,      10000,        0", // exactly the quota
        "PRO,      10001,        1", // one above
        "PRO,      20000,        1", // exactly a block
        "PRO,      20001,        2", // a block and one
        "PRO,      999999999999, 99999999", // ceil((999,999,999,999 - 10,000) / 10,000)
        "FLAGSHIP, 10000,        0",
        "FLAGSHIP, 10001,        1",
        "FLAGSHIP, 20000,        1",
        "FLAGSHIP, 20001,        2"})
    void dauAboveTheQuotaIsChargedPerBlockBegun(String plan, long peak, long blocks) {
        Given given = Given.plan(plan, "2022-07").dau(5, peak);
        String fee = blocks + "000.00";
        assertThat(given.lines()).isEqualTo(blocks == 0 ? List.of() : List.of("DAU_OVERAGE " + plan
                + " " + peak + " on 2022-07-05: " + blocks + " x 1000.00 = " + fee + ALL_OF_JULY + fee));
    }

    @ParameterizedTest(name = "{0} groups begin {1} blocks")
    @CsvSource({"100000, 0", "100001, 1", "200000, 1", "200001, 2", "999999999999, 9999999"})
    void groupsAboveTheQuotaAreChargedPerBlockBegun(long peak, long blocks) {
        Given given = Given.plan("PRO", "2022-07").groups(31, peak);
        String fee = blocks + "000.00";
        assertThat(given.lines()).isEqualTo(blocks == 0 ? List.of() : List.of("GROUP_OVERAGE PRO "
                + peak + " on 2022-07-31: " + blocks + " x 1000.00 = " + fee + ALL_OF_JULY + fee));
    }

    @Test
    void aChargeOfNothingIsNoLineAndKeepsItsEvidence() {
        Given given = Given.plan("PRO", "2022-07").dau(5, 10_000);
        assertThat(given.lines()).isEmpty();
        assertThat(given.zeroCharges()).containsExactly(
                "DAU_OVERAGE PRO 10000 on 2022-07-05: 0 x 1000.00 = 0.00" + ALL_OF_JULY + "0.00",
                "GROUP_OVERAGE PRO 0 on 2022-07-01: 0 x 1000.00 = 0.00" + ALL_OF_JULY + "0.00");
    }

    @Test
    void overseasABlockCostsThreeThousand() {
        assertThat(Given.plan("PRO", "2022-07").site("overseas").dau(5, 20_001).lines()).containsExactly(
                "DAU_OVERAGE PRO 20001 on 2022-07-05: 2 x 3000.00 = 6000.00" + ALL_OF_JULY + "6000.00");
    }

    @Test
    void trialIsNeverBilledWhateverItUses() {
        Assessment assessment = Given.trial("2022-07").dau(5, 999_999_999_999L).groups(6, 999_999_999_999L).assessed();
        assertThat(assessment.outcome()).isEqualTo(Outcome.NOTHING_DUE);
        assertThat(assessment.missingDays()).isZero();
    }

    @Test
    void thePeakIsThatOfTheEarliestDayThatHasIt() {
        assertThat(Given.plan("PRO", "2022-07").dau(12, 10_001).dau(19, 10_001).lines()).containsExactly(
                "DAU_OVERAGE PRO 10001 on 2022-07-12: 1 x 1000.00 = 1000.00" + ALL_OF_JULY + "1000.00");
    }

    @Test
    void bothMetersAreChargedInTheOrderOfTheCatalog() {
        assertThat(Given.plan("PRO", "2022-07").groups(1, 100_001).dau(2, 30_001).lines()).containsExactly(
                "DAU_OVERAGE PRO 30001 on 2022-07-02: 3 x 1000.00 = 3000.00" + ALL_OF_JULY + "3000.00",
                "GROUP_OVERAGE PRO 100001 on 2022-07-01: 1 x 1000.00 = 1000.00" + ALL_OF_JULY + "1000.00");
    }

    /** PRO to the 15th, FLAGSHIP from the 16th: one peak on each side. */
    @ParameterizedTest(name = "{0} on the {1}th, {2} on the {3}th: {4}")
    @CsvSource(delimiter = '|', value = {
        // the higher fee, never the sum: 3 x 1000.00 against 1 x 1000.00
        "30500 |  8 | 15000 | 20 | PRO 30500 on 2022-07-08: 3 x 1000.00 = 3000.00",
        "15000 |  8 | 30500 | 20 | FLAGSHIP 30500 on 2022-07-20: 3 x 1000.00 = 3000.00",
        // equal fees: the higher peak
        "12000 |  4 | 15000 | 22 | FLAGSHIP 15000 on 2022-07-22: 1 x 1000.00 = 1000.00",
        "15000 |  4 | 12000 | 22 | PRO 15000 on 2022-07-04: 1 x 1000.00 = 1000.00",
        // equal fees and peaks: the earlier date
        "18000 |  9 | 18000 | 25 | PRO 18000 on 2022-07-09: 1 x 1000.00 = 1000.00",
        // the last day of one plan and the first of the next
        "20001 | 15 | 30001 | 16 | FLAGSHIP 30001 on 2022-07-16: 3 x 1000.00 = 3000.00"})
    void whereThePlanChangesTheHighestFeeIsTheMonths(long pro, int proDay, long flagship, int flagshipDay,
            String expected) {
        Given given = Given.plan("PRO", "2022-07").order("o-2", "FLAGSHIP", 12, "2022-07-16")
                .dau(proDay, pro).dau(flagshipDay, flagship);
        String fee = expected.substring(expected.lastIndexOf(' ') + 1);
        assertThat(given.lines()).containsExactly("DAU_OVERAGE " + expected + ALL_OF_JULY + fee);
    }

    @Test
    void ofEqualPeaksTheEarlierDateDecidesAlsoWhereItsPlanBeganLater() {
        // PRO on 1 to 4 July and from the 20th on, FLAGSHIP between
        Given given = Given.plan("PRO", "2022-07").order("o-2", "FLAGSHIP", 1, "2022-07-05")
                .order("o-3", "PRO", 1, "2022-07-20").dau(10, 18_000).dau(25, 18_000);
        assertThat(given.lines()).containsExactly(
                "DAU_OVERAGE FLAGSHIP 18000 on 2022-07-10: 1 x 1000.00 = 1000.00" + ALL_OF_JULY + "1000.00");
    }

    @Test
    void daysOfTrialBeforeTheFirstOrderDoNotCount() {
        Given given = Given.trial("2022-07").order("o-1", "PRO", 12, "2022-07-20").dau(19, 99_999).dau(20, 10_001)
                .missing(18).missing(21);
        assertThat(given.lines()).containsExactly(
                "DAU_OVERAGE PRO 10001 on 2022-07-20: 1 x 1000.00 = 1000.00" + ALL_OF_JULY + "1000.00");
        assertThat(given.assessed().missingDays()).isEqualTo(1);
    }

    @Test
    void anApplicationGoesOnUnderItsPlanWhenThatRanOut() {
        assertThat(Given.trial("2022-07").order("o-1", "FLAGSHIP", 1, "2022-01-31").dau(1, 10_001).lines())
                .containsExactly("DAU_OVERAGE FLAGSHIP 10001 on 2022-07-01: 1 x 1000.00 = 1000.00" + ALL_OF_JULY
                        + "1000.00");
    }

    @Test
    void addOnsAndCallPacksAreNoPlans() {
        Given given = Given.trial("2022-07").order("o-1", "CALL_TRIAL", 1, "2022-07-01")
                .order("o-2", "GROUP_MEMBERS_2000", 1, "2022-07-01").dau(5, 20_001);
        assertThat(given.assessed().outcome()).isEqualTo(Outcome.NOTHING_DUE);
    }

    @Test
    void aDayWithoutASnapshotIsZeroAndReported() {
        Assessment assessment = Given.plan("PRO", "2022-07").missing(14).missing(15).dau(16, 10_001).assessed();
        assertThat(assessment.missingDays()).isEqualTo(2);
        assertThat(assessment.total()).hasToString("1000.00");
    }

    @Test
    void aMonthWithoutAnySnapshotIsSettledAsZero() {
        Given given = Given.plan("PRO", "2023-02");
        for (int day = 1; day <= 28; day++) {
            given.missing(day);
        }
        assertThat(given.assessed().outcome()).isEqualTo(Outcome.NOTHING_DUE);
        assertThat(given.assessed().missingDays()).isEqualTo(28);
    }
}
