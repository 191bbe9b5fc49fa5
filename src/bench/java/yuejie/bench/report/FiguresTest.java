package yuejie.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuejie.bench.Measured;
import yuejie.bench.Piece;
import yuejie.bench.Result;
import yuejie.bench.Who;

class FiguresTest {

    private static final int SIZE = 100_000;

    @Test
    void aRatioIsTheMedianOfTheRatiosWithinEachRound() {
        Figures figures = new Figures(List.of(
                result(1, Who.COPY, 10), result(1, Who.YUEJIE, 5),
                result(2, Who.COPY, 20), result(2, Who.YUEJIE, 4),
                result(3, Who.COPY, 30), result(3, Who.YUEJIE, 27)));
        assertThat(figures.seconds(SIZE, Piece.IMPORT, Who.YUEJIE)).hasValue(5);
        assertThat(figures.ratio(SIZE, Piece.IMPORT, Who.YUEJIE, Who.COPY)).hasValue(0.5);
    }

    @Test
    void aContenderOfOneRoundIsComparedWithThatRoundAlone() {
        Figures figures = new Figures(List.of(result(1, Who.YUEJIE, 5), result(2, Who.YUEJIE, 50),
                result(1, Who.EMBEDDED, 10)));
        assertThat(figures.ratio(SIZE, Piece.IMPORT, Who.EMBEDDED, Who.YUEJIE)).hasValue(2);
    }

    @Test
    void aTargetThatWasNotMeasuredIsNotReached() {
        Figures figures = new Figures(List.of(result(1, Who.COPY, 10), result(1, Who.YUEJIE, 8)));
        List<Target> targets = Targets.of(figures);
        assertThat(targets).extracting(Target::verdict).startsWith("reached", "not measured").endsWith("reached");
        assertThat(targets).filteredOn(target -> target.found().isEmpty()).noneMatch(Target::isReached);
    }

    private static Result result(int round, Who who, int seconds) {
        Duration time = Duration.ofSeconds(seconds);
        return new Result(SIZE, round, Piece.IMPORT, who, 31L * SIZE, new Measured(time, time, 2_048));
    }
}
