package yuejie.intake.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yuejie.csv.CsvRow;

/** A row that is packed comes out as it went in. */
class PackedRowTest {

    private static CsvRow row(String raw, String... values) {
        return new CsvRow(7, raw, raw.length() + 5_000_000_000L, List.of(values), Optional.empty());
    }

    private static void assertComesOutAsItWentIn(CsvRow row) {
        CsvRow out = new PackedRow(row).unpacked();
        assertThat(out.values()).isEqualTo(row.values());
        assertThat(List.of(out.line(), out.raw(), out.rawLength())).containsExactly(row.line(), row.raw(),
                row.rawLength());
        assertThat(out.problem()).isEmpty();
    }

    @Test
    void aPlainRowOneWithoutAnOptionalColumnAndOneThatWasQuotedComeOutAsTheyWentIn() {
        assertComesOutAsItWentIn(row("o-1,17,PRO", "o-1", "17", "PRO"));
        assertComesOutAsItWentIn(row("o-1,17", "o-1", "17", ""));
        assertComesOutAsItWentIn(row("o-1,17,", "o-1", "17", ""));
        assertComesOutAsItWentIn(row("\"o\"\"1,é\",𝒳\n", "o\"1,é", "𝒳\n"));
        assertComesOutAsItWentIn(row("unknown,o-1", "o-1"));
        assertComesOutAsItWentIn(row("", ""));
    }

    @Test
    void firstValuesAreComparedCharacterByCharacterAndNotByTheirUnits() {
        // U+FF5E is one unit, greater than the first of the two units of U+1D4B3
        List<String> ascending = List.of("", "9", "A", "AB", "B", "a", "é", "示", "\uFF5E", "\uD835\uDCB3");
        for (String one : ascending) {
            for (String other : ascending) {
                assertThat(Integer.signum(
                        PackedRow.compareFirst(new PackedRow(row("x", one)), new PackedRow(row("y", other, "z")))))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.signum(Integer.compare(ascending.indexOf(one), ascending.indexOf(other))));
            }
        }
    }

    @Test
    void randomRowsComeOutAsTheyWentIn() {
        Random random = new Random(5);
        List<String> parts = List.of("", "a", ",", "\"", "\u0000", "é", "示例", "𝒳", "\r\n", "0123456789");
        for (int i = 0; i < 2_000; i++) {
            String[] values = IntStream.rangeClosed(0, random.nextInt(8)).mapToObj(n -> n > 0 && random.nextInt(9) == 0
                    ? "" : parts.get(random.nextInt(10)) + parts.get(random.nextInt(10))).toArray(String[]::new);
            assertComesOutAsItWentIn(
                    row(random.nextBoolean() ? String.join(",", values) : parts.get(random.nextInt(10)),
                            values));
        }
    }
}
