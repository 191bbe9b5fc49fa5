package yuejie.console.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yuejie.console.picture.Bars.Bar;
import yuejie.console.picture.Bars.Piece;

/** Where bars are; every place is worked out by hand from a height of 160 and steps of 64. */
class BarsTest {

    @Test
    void theGreatestAmountIsAsHighAsThePictureAndTheOthersInProportion() {
        Bars bars = of("100.00", "25.00", "0.00", "50.31");
        assertThat(bars.bars()).containsExactly(bar(12, 0, 160), bar(76, 120, 40), bar(140, 160, 0), bar(204, 80, 80));
        assertThat(bars.width()).isEqualTo(256);
        assertThat(bars.zero()).isEqualTo(160);
    }

    @Test
    void anAmountBelowZeroHangsBelowTheLine() {
        Bars bars = of("300.00", "-100.00");
        assertThat(bars.zero()).isEqualTo(120);
        assertThat(bars.bars()).containsExactly(bar(12, 0, 120), bar(76, 120, 40));
        assertThat(bars.least()).isEqualTo("-100.00");
    }

    @Test
    void anAmountThatIsNotZeroIsSeenHoweverSmallItIs() {
        assertThat(of("1000000.00", "0.01").bars()).containsExactly(bar(12, 0, 160), bar(76, 159, 1));
    }

    @Test
    void whereThereIsNothingTheLineIsAtTheBottom() {
        assertThat(of("0.00")).isEqualTo(new Bars(List.of(bar(12, 160, 0)), 64, 160, BigDecimal.ZERO,
                BigDecimal.ZERO));
        assertThat(of().bars()).isEmpty();
    }

    private static Bars of(String... amounts) {
        return Bars.of(Stream.of(amounts).map(amount -> new Piece("n", "t", new BigDecimal(amount), false,
                Optional.empty())).toList());
    }

    private static Bar bar(int x, int y, int height) {
        return new Bar("n", "t", x, y, height, false, Optional.empty());
    }
}
