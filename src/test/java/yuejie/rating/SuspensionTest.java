package yuejie.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static yuejie.rating.Given.DAY;
import static yuejie.rating.Given.HOUR;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which share of a month is charged (R6): in-service seconds, counted from creation, over those of the month. */
class SuspensionTest {

    private static final long JULY = 31 * DAY;

    /** A PRO application with one block of overage, 1000.00, on the 15th. */
    private static Given july() {
        return Given.plan("PRO", "2022-07").dau(15, 10_001);
    }

    static Stream<Arguments> suspensions() {
        return Stream.of(
                row("never", july(), JULY, "1000.00"),
                // 1000.00 x 30/31 = 967.7419...
                row("a day", july().suspended("2022-07-12T00:00", "2022-07-13T00:00"), 30 * DAY, "967.74"),
                // 1000.00 x 26.5/31 = 854.8387...
                row("four days and a half", july().suspended("2022-07-16T12:00", "2022-07-21T00:00"),
                        26 * DAY + 12 * HOUR, "854.84"),
                // 1000.00 x 26/31 = 838.7096...: 3 days of July at its start, 2 at its end
                row("across both ends of the month", july().suspended("2022-06-25T00:00", "2022-07-04T00:00")
                        .suspended("2022-07-30T00:00", "2022-08-05T00:00"), 26 * DAY, "838.71"),
                // 1000.00 x 20/31 = 645.1612...
                row("open at the month's end", july().suspended("2022-07-21T00:00"), 20 * DAY, "645.16"),
                // 1000.00 x 28.5/31 = 919.3548...: 2 days, no second, half a day
                row("several, repeated, and at one instant", july().suspended("2022-07-05T00:00")
                        .suspended("2022-07-06T00:00", "2022-07-07T00:00").resumed("2022-07-08T00:00")
                        .resumed("2022-07-10T12:00").suspended("2022-07-10T12:00")
                        .suspended("2022-07-20T06:00", "2022-07-20T18:00"), 28 * DAY + 12 * HOUR, "919.35"),
                // 1000.00 x 2,678,399/2,678,400 = 999.9996...
                row("one second", july().suspended("2022-07-05T10:00:00", "2022-07-05T10:00:01"), JULY - 1, "1000.00"),
                // 1000.00 x 2,676,726/2,678,400 = 999.375 exactly, half a cent goes up
                row("half a cent", july().suspended("2022-07-10T10:00:00", "2022-07-10T10:27:54"), JULY - 1_674,
                        "999.38"),
                row("over before the month", july().suspended("2022-06-01T00:00", "2022-07-01T00:00"), JULY,
                        "1000.00"),
                row("only after the month", july().suspended("2022-08-01T00:00"), JULY, "1000.00"));
    }

    /** Months that are short, or that began before the application was created. */
    static Stream<Arguments> suspensionsOfShortMonths() {
        return Stream.of(
                row("created mid-month, never suspended", july().createdOn("2022-07-11"), JULY, "1000.00"),
                // created on the 11th: 21 days, less one; 1000.00 x 20/31 = 645.1612...
                row("created mid-month and suspended", july().createdOn("2022-07-11")
                        .suspended("2022-07-16T00:00", "2022-07-17T00:00"), 20 * DAY, "645.16"),
                row("suspended only before its creation", july().createdOn("2022-07-11")
                        .suspended("2022-07-01T00:00", "2022-07-11T00:00"), JULY, "1000.00"),
                // suspended from before its creation: 1000.00 x (21 - 1)/31
                row("suspended across its creation", july().createdOn("2022-07-11")
                        .suspended("2022-07-01T00:00", "2022-07-12T00:00"), 20 * DAY, "645.16"),
                // leap February: 1000.00 x 28/29 = 965.5172...
                row("a day of a leap February", Given.plan("PRO", "2024-02").dau(29, 10_001)
                        .suspended("2024-02-28T00:00", "2024-02-29T00:00"), 28 * DAY, "965.52"),
                // 1000.00 x 27/28 = 964.2857...
                row("a day of another February", Given.plan("PRO", "2023-02").dau(28, 10_001)
                        .suspended("2023-02-27T00:00", "2023-02-28T00:00"), 27 * DAY, "964.29"));
    }

    private static Arguments row(String name, Given given, long serviceSeconds, String amount) {
        return Arguments.of(name, given, serviceSeconds, amount);
    }

    @ParameterizedTest(name = "suspended: {0}")
    @MethodSource({"suspensions", "suspensionsOfShortMonths"})
    void aFeeIsChargedByTheSecondsInService(String name, Given given, long serviceSeconds, String amount) {
        InvoiceLine line = given.assessed().lines().get(0);
        assertThat(line.fee()).hasToString("1000.00");
        assertThat(line.serviceSeconds()).isEqualTo(serviceSeconds);
        assertThat(line.monthSeconds()).isEqualTo(given.assessed().month().length() * DAY);
        assertThat(line.amount()).hasToString(amount);
    }

    @Test
    void aMonthSuspendedThroughoutIsChargedNothing() {
        Assessment assessment = july().suspended("2022-06-10T00:00").retention(90, "2022-06-01T00:00").missing(3)
                .assessed();
        assertThat(assessment.outcome()).isEqualTo(Outcome.NOTHING_DUE);
        assertThat(assessment.missingDays()).isZero();
    }

    @Test
    void theHighestValueDoesNotCountOnADaySuspendedThroughout() {
        Given given = july().dau(12, 90_000).suspended("2022-07-12T00:00", "2022-07-13T00:00");
        assertThat(given.lines()).containsExactly("DAU_OVERAGE PRO 10001 on 2022-07-15: 1 x 1000.00 = 1000.00, x "
                + 30 * DAY + "/" + JULY + " = 967.74");
    }

    @Test
    void theHighestValueCountsOnADayInServiceForItsLastSecondOnly() {
        Given given = july().dau(12, 90_000).suspended("2022-07-12T00:00:00", "2022-07-12T23:59:59");
        // 8 x 1000.00 x (31 days less 86,399 s) / 31 days = 7741.9384...
        assertThat(given.lines()).containsExactly("DAU_OVERAGE PRO 90000 on 2022-07-12: 8 x 1000.00 = 8000.00, x "
                + (30 * DAY + 1) + "/" + JULY + " = 7741.94");
    }

    @Test
    void noDayBeforeTheCreationIsBillable() {
        Given given = july().createdOn("2022-07-11").dau(10, 90_000).missing(9).missing(12);
        assertThat(given.amounts()).containsExactly("1000.00");
        assertThat(given.assessed().missingDays()).isEqualTo(1);
    }

    @Test
    void trialTimeIsUse() {
        Given given = Given.trial("2022-07").order("o-1", "PRO", 12, "2022-07-25").groups(25, 100_001)
                .suspended("2022-07-03T00:00", "2022-07-04T00:00");
        // 1000.00 x 30/31
        assertThat(given.amounts()).containsExactly("967.74");
    }

    @Test
    void eachLineIsRoundedOnceAtItsEndAndALineOfNothingIsDropped() {
        // in service for the last 10 s: 1000.00 x 10/2,678,400 = 0.0037..., 500,000.00 x 10/2,678,400 = 1.8667...
        Given given = Given.plan("PRO", "2022-07").dau(31, 10_001).groups(31, 50_100_000)
                .suspended("2022-06-01T00:00:00", "2022-07-31T23:59:50");
        assertThat(given.lines()).containsExactly("GROUP_OVERAGE PRO 50100000 on 2022-07-31: 500 x 1000.00 = 500000.00,"
                + " x 10/" + JULY + " = 1.87");
    }

    @Test
    void aMonthWhoseEveryLineRoundsToNothingIsNotInvoiced() {
        // 1000.00 x 13/2,678,400 = 0.00485...
        Given given = Given.plan("PRO", "2022-07").dau(31, 10_001)
                .suspended("2022-06-01T00:00:00", "2022-07-31T23:59:47");
        assertThat(given.assessed().outcome()).isEqualTo(Outcome.NOTHING_DUE);
    }

    @Test
    void theTotalIsTheSumOfTheRoundedLines() {
        // 3000.00 x 20/31 = 1935.483..., 1500.00 x 20/31 = 967.741...; 1935.48 + 967.74, not 2903.23
        Given given = Given.plan("PRO", "2022-07").groups(6, 350_000).retention(180, "2022-01-05T00:00")
                .suspended("2022-07-21T00:00");
        assertThat(given.amounts()).containsExactly("1935.48", "967.74");
        assertThat(given.assessed().total()).hasToString("2903.22");
    }
}
