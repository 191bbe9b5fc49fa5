package yuejie.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of which rejected rows the texts are kept, whatever order they come in, at once or in parts. */
class KeptRejectsTest {

    @Test
    void allAreKeptUpToAThousandAndOne() {
        KeptRejects kept = KeptRejects.of(rejects(1, 1_001, 10));
        assertThat(lines(kept)).isEqualTo(LongStream.rangeClosed(1, 1_001).boxed().toList());
        assertThat(kept.isFull()).isFalse();
    }

    @Test
    void ofMoreTheFirstThousandAndTheLastOneAreKeptAndAllAreCounted() {
        KeptRejects kept = KeptRejects.of(rejects(1, 2_500, 10));
        assertThat(lines(kept)).hasSize(1_001).startsWith(1L, 2L).endsWith(1_000L, 2_500L);
        assertThat(kept.counts()).isEqualTo(Map.of(RejectCode.NEGATIVE, 1_250L, RejectCode.BAD_DATE, 1_250L));
        assertThat(kept.count()).isEqualTo(2_500);
        assertThat(kept.isFull()).isTrue();
    }

    /** 256 KiB are 64 texts of 4 KiB; of a longer text no more is kept. */
    @Test
    void ofLongTextsFewerAreKept() {
        assertThat(lines(KeptRejects.of(rejects(1, 64, 4_096)))).hasSize(64);
        assertThat(lines(KeptRejects.of(rejects(1, 65, 4_096)))).hasSize(65);
        assertThat(lines(KeptRejects.of(rejects(1, 70, 65_536)))).hasSize(65).endsWith(64L, 70L);
        List<Reject> one = new ArrayList<>(rejects(1, 63, 4_096));
        one.addAll(rejects(64, 64, 4_095));
        one.addAll(rejects(65, 66, 1));
        assertThat(lines(KeptRejects.of(one))).hasSize(66);
    }

    @Test
    void inAnyOrderAndInPartsTheSameAreKept() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<Reject> rejects = new ArrayList<>();
            for (int line = 1; line <= 3_000; line += 1 + random.nextInt(3)) {
                rejects.addAll(rejects(line, line, random.nextInt(600)));
            }
            List<Long> atOnce = lines(KeptRejects.of(rejects));
            Collections.shuffle(rejects, random);
            assertThat(lines(KeptRejects.of(rejects))).isEqualTo(atOnce);
            int half = random.nextInt(rejects.size());
            List<Reject> parts = Stream.of(rejects.subList(0, half), rejects.subList(half, rejects.size()))
                    .flatMap(part -> KeptRejects.of(part).rows().stream()).toList();
            assertThat(lines(KeptRejects.of(parts))).isEqualTo(atOnce);
        }
    }

    private static List<Reject> rejects(long first, long last, long length) {
        return LongStream.rangeClosed(first, last).mapToObj(line -> new Reject(line,
                line % 2 == 0 ? RejectCode.NEGATIVE : RejectCode.BAD_DATE, "", "", length)).toList();
    }

    private static List<Long> lines(KeptRejects kept) {
        return kept.rows().stream().map(Reject::line).toList();
    }
}
