package yuejie.console.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuejie.console.picture.Waterfall.Bar;
import yuejie.console.picture.Waterfall.Piece;

/** Where the bars of a waterfall are. The axis is 400 wide, a row 22 high. */
class WaterfallTest {

    @Test
    void eachStepBeginsWhereTheStepBeforeEnds() {
        // 40 of 40 is 400 wide; 10 less leaves 300; 30 stands
        assertThat(Waterfall.of(List.of(stands("all", "40"), moves("free", "-10"), stands("above", "30"),
                moves("begun", "5")))).isEqualTo(new Waterfall(List.of(
                        new Bar("all", "40", "stands", 0, 0, 400), new Bar("free", "-10", "less", 300, 22, 100),
                        new Bar("above", "30", "stands", 0, 44, 300), new Bar("begun", "5", "more", 300, 66, 50)),
                        0, 88));
    }

    @Test
    void whatFallsBelowZeroLiesToTheLeftOfZero() {
        // from -3 to 1 the axis is 400 wide, so that zero is at 300
        assertThat(Waterfall.of(List.of(stands("due", "1"), moves("before", "-4"), stands("amount", "-3"))))
                .isEqualTo(new Waterfall(List.of(new Bar("due", "1", "stands", 300, 0, 100),
                        new Bar("before", "-4", "less", 0, 22, 400), new Bar("amount", "-3", "stands", 0, 44, 300)),
                        300, 66));
    }

    @Test
    void aStepOfNothingIsALineThatIsSeenWithinThePicture() {
        assertThat(Waterfall.of(List.of(stands("all", "7"), moves("rounding", "0"))).bars().get(1))
                .isEqualTo(new Bar("rounding", "0", "more", 399, 22, 1));
        assertThat(Waterfall.of(List.of(stands("nothing", "0"))).bars())
                .isEqualTo(List.of(new Bar("nothing", "0", "stands", 0, 0, 1)));
    }

    private static Piece stands(String name, String amount) {
        return Piece.stands(name, amount, new BigDecimal(amount));
    }

    private static Piece moves(String name, String amount) {
        return Piece.moves(name, amount, new BigDecimal(amount));
    }
}
