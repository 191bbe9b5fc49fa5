package yuejie.console.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yuejie.console.picture.Heat.Cell;
import yuejie.console.picture.Heat.Name;
import yuejie.console.picture.Heat.Piece;

/** Where squares are; every place is worked out by hand from 170 to the left, 20 above, and steps of 26. */
class HeatTest {

    @Test
    void squaresStandInRowsAndColumnsWithTheirNamesBeside() {
        Piece good = new Piece("good", "+", "fine", Optional.of("/there"));
        Piece bad = new Piece("bad", "!", "not fine", Optional.empty());
        assertThat(
                Heat.of(List.of("1", "2"), List.of("usage", "apps"), List.of(List.of(good, bad), List.of(bad, good))))
                .isEqualTo(new Heat(
                        List.of(new Cell(170, 20, "good", "+", "fine", Optional.of("/there")),
                                new Cell(196, 20, "bad", "!", "not fine", Optional.empty()),
                                new Cell(170, 46, "bad", "!", "not fine", Optional.empty()),
                                new Cell(196, 46, "good", "+", "fine", Optional.of("/there"))),
                        List.of(new Name("1", 182, 12, false), new Name("2", 208, 12, false),
                                new Name("usage", 162, 37, true), new Name("apps", 162, 63, true)),
                        222, 72));
    }

    @Test
    void withoutRowsThereAreNoSquares() {
        assertThat(Heat.of(List.of("1"), List.of(), List.of()).cells()).isEmpty();
    }
}
