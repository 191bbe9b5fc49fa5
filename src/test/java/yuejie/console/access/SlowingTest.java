package yuejie.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yuejie.console.SetClock;

/** Who guesses passwords waits, longer each time. */
class SlowingTest {

    private final SetClock clock = new SetClock(Instant.parse("2022-08-01T01:00:00Z"));
    private final Slowing slowing = new Slowing(clock);

    @Test
    void theWaitDoublesFromTheFifthFailureOnUpToAQuarterOfAnHour() {
        fail(4, "olga", "10.0.0.1");
        List<Long> waits = Stream.generate(() -> {
            fail(1, "olga", "10.0.0.1");
            long wait = wait("olga", "10.0.0.1");
            clock.passes(Duration.ofSeconds(wait - 1));
            assertThat(wait("olga", "10.0.0.1")).isEqualTo(1);
            clock.passes(Duration.ofSeconds(1));
            return wait;
        }).limit(10).toList();
        assertThat(waits).containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L, 900L);
    }

    @Test
    void aNameWaitsWhereverItComesFromAndAnAddressWhateverNameItGives() {
        IntStream.range(0, 5).forEach(i -> fail(1, "olga", "10.0.0." + i));
        assertThat(wait("olga", "10.0.1.1")).isEqualTo(10);
        assertThat(wait("ben", "10.0.1.1")).isZero();
        IntStream.range(0, 5).forEach(i -> fail(1, "name" + i, "10.0.2.1"));
        assertThat(wait("eva", "10.0.2.1")).isEqualTo(10);
    }

    @Test
    void allAddressesOfANetworkOfIpv6AreOne() {
        IntStream.range(0, 5).forEach(i -> fail(1, "name" + i, "2001:db8:1:2::" + i));
        assertThat(wait("eva", "2001:db8:1:2:ffff::1")).isEqualTo(10);
        assertThat(wait("eva", "2001:db8:1:3::1")).isZero();
    }

    @Test
    void manyTriesAtOnceAreNoWayAround() {
        assertThat(IntStream.range(0, 100).filter(i -> slowing.begin("olga", "10.0.0." + i).isEmpty()).count())
                .isEqualTo(5);
    }

    @Test
    void aRightPasswordForgivesTheFailuresOfItsNameAndNotThoseOfOthers() {
        fail(4, "olga", "10.0.0.1");
        succeed("olga", "10.0.0.1");
        fail(4, "olga", "10.0.0.1");
        assertThat(wait("olga", "10.0.0.1")).isZero();
        succeed("olga", "10.0.0.1");
        fail(4, "ben", "10.0.0.2");
        succeed("olga", "10.0.0.2");
        fail(1, "eva", "10.0.0.2");
        assertThat(wait("olga", "10.0.0.2")).isEqualTo(10);
    }

    @Test
    void failuresAreForgottenAfterAnHour() {
        fail(4, "olga", "10.0.0.1");
        clock.passes(Duration.ofMinutes(61));
        fail(4, "olga", "10.0.0.1");
        assertThat(wait("olga", "10.0.0.1")).isZero();
    }

    @Test
    void onlyTheFirstOneThatWaitsIsWrittenDown() {
        fail(5, "olga", "10.0.0.1");
        assertThat(Stream.generate(() -> slowing.begin("olga", "10.0.0.1").orElseThrow().first()).limit(3))
                .containsExactly(true, false, false);
    }

    @Test
    void howManyAreRememberedIsBoundedAndWhatWaitsPushesNothingOut() {
        IntStream.range(0, 30_000).forEach(i -> fail(1, "name" + i, "a" + i));
        assertThat(slowing.remembers()).isEqualTo(20_000);
        fail(5, "olga", "10.0.0.1");
        IntStream.range(0, 30_000).forEach(i -> slowing.begin("other" + i, "10.0.0.1"));
        assertThat(wait("olga", "10.0.0.9")).isEqualTo(10);
    }

    private void fail(int times, String name, String address) {
        IntStream.range(0, times).forEach(i -> assertThat(slowing.begin(name, address)).isEmpty());
    }

    private void succeed(String name, String address) {
        fail(1, name, address);
        slowing.succeeded(name, address);
    }

    /** How many seconds the next try has to wait; 0 where it need not, and then it counts as a right one. */
    private long wait(String name, String address) {
        long seconds = slowing.begin(name, address).map(wait -> wait.left().toSeconds()).orElse(0L);
        if (seconds == 0) {
            slowing.succeeded(name, address);
        }
        return seconds;
    }
}
