package yuejie.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What waits with a parked application: its month without the charge that cannot be computed. */
class AtStakeTest {

    @Test
    void theOtherChargesAreAtStake() {
        Given given = Given.plan("PRO", "2022-07").dau(3, 50_000).groups(4, 100_001).retention(60, "2022-07-15T00:00");
        assertThat(given.assessed().outcome()).isEqualTo(Outcome.PARKED);
        assertThat(given.atStake()).isEqualTo("5000.00");
    }

    @Test
    void theyAreProratedAndRoundedAsEver() {
        assertThat(Given.plan("PRO", "2022-07").dau(3, 40_000).retention(60, "2022-07-01T00:00")
                .suspended("2022-07-11T12:00", "2022-07-16T00:00").atStake()).isEqualTo("2564.52");
    }

    @Test
    void ofAnApplicationThatIsNotParkedItIsTheTotal() {
        Given given = Given.plan("PRO", "2022-07").dau(3, 50_000).retention(90, "2022-07-15T00:00");
        assertThat(given.atStake()).isEqualTo(given.assessed().total().toString()).isEqualTo("5000.00");
    }

    @Test
    void whereNothingElseIsDueItIsNothing() {
        assertThat(Given.plan("PRO", "2022-07").retention(60, "2022-07-15T00:00").atStake()).isEqualTo("0.00");
    }
}
