package yuejie.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/** Seeded choices, and the ways in which the data contract lets a time be written. */
final class Dice {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    long between(long fromInclusive, long untilExclusive) {
        return fromInclusive + (long) (random.nextDouble() * (untilExclusive - fromInclusive));
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    LocalDate dayOf(YearMonth month) {
        return month.atDay(between(1, month.lengthOfMonth()));
    }

    /** An instant as a local time of Shanghai, or with an offset: half the time the same text anyway. */
    String text(long instant) {
        if (chance(60)) {
            return LocalDateTime.ofEpochSecond(instant, 0, DropReader.SHANGHAI).format(LOCAL);
        }
        ZoneOffset offset = pick(DropReader.SHANGHAI, ZoneOffset.UTC, ZoneOffset.of("+05:30"), ZoneOffset.of("-05:00"));
        return OffsetDateTime.ofInstant(Instant.ofEpochSecond(instant), offset).format(OFFSET);
    }
}
