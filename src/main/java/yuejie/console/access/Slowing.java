package yuejie.console.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slows down who guesses passwords: from the fifth failure on, a name and a client's address have to wait before the
 * next try, twice as long each time. A try counts as failed until it is known to be right, so that many at once are no
 * way around. The failures of the latest 10,000 names and addresses are remembered, for an hour.
 */
final class Slowing {

    /**
     * A try that has to wait.
     *
     * @param left  how long still
     * @param first whether it is the first one that is told so
     */
    record Wait(Duration left, boolean first) {
    }

    private static final int FREE_FAILURES = 5;
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST = 100;
    private static final int NETWORK = 8;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Failures> names = remembered();
    private final Map<String, Failures> addresses = remembered();

    Slowing(Clock clock) {
        this.clock = clock;
    }

    /** How often it failed, and until when there is no further try. */
    private static final class Failures {
        private int count;
        private Instant last = Instant.EPOCH;
        private Instant until = Instant.EPOCH;
        private boolean told;
    }

    /** Begins a try, which counts as failed until {@link #succeeded}; or says how long it has to wait. */
    synchronized Optional<Wait> begin(String name, String address) {
        Instant now = clock.instant();
        String nameKey = cut(name);
        String addressKey = network(address);
        Optional<Failures> waiting = Stream.of(names.get(nameKey), addresses.get(addressKey)).filter(Objects::nonNull)
                .filter(each -> each.until.isAfter(now)).max(Comparator.comparing(each -> each.until));
        // what waits is not counted, so that it pushes nothing out of what is remembered
        if (waiting.isEmpty()) {
            fail(names.computeIfAbsent(nameKey, each -> new Failures()), now);
            fail(addresses.computeIfAbsent(addressKey, each -> new Failures()), now);
        }
        return waiting.map(each -> {
            boolean first = !each.told;
            each.told = true;
            return new Wait(Duration.between(now, each.until), first);
        });
    }

    /** The try was right: the failures of this name are forgotten, and those of others from the address are not. */
    synchronized void succeeded(String name, String address) {
        Failures ofName = names.remove(cut(name));
        Failures ofAddress = addresses.get(network(address));
        if (ofName != null && ofAddress != null) {
            ofAddress.count = Math.max(0, ofAddress.count - ofName.count);
            if (ofAddress.count < FREE_FAILURES) {
                ofAddress.until = Instant.EPOCH;
            }
        }
    }

    /** How many names and addresses are remembered. */
    synchronized int remembers() {
        return names.size() + addresses.size();
    }

    private static void fail(Failures failures, Instant now) {
        failures.count = failures.last.plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : failures.count + 1;
        failures.last = now;
        failures.told = false;
        if (failures.count >= FREE_FAILURES) {
            // 10 s doubled seven times is more than the longest wait
            long wait = FIRST_WAIT.toSeconds() << Math.min(failures.count - FREE_FAILURES, 7);
            failures.until = now.plusSeconds(Math.min(wait, LONGEST_WAIT.toSeconds()));
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** Of an address of IPv6, the network: a client has as many addresses in it as it wants. */
    private static String network(String address) {
        try {
            return address.contains(":") ? Arrays.toString(Arrays.copyOf(InetAddress.getByName(address).getAddress(),
                    NETWORK)) : cut(address);
        } catch (UnknownHostException e) {
            return cut(address);
        }
    }

    private static Map<String, Failures> remembered() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
