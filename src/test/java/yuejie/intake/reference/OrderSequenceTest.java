package yuejie.intake.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yuejie.csv.CsvRow;
import yuejie.intake.drop.FileKind;
import yuejie.intake.row.KnownValues;
import yuejie.usage.AppNumbers;

/** In which order the rows of an orders file are judged (R2.4). Rows are told by their lines, the first being 2. */
class OrderSequenceTest {

    @Test
    void rowsAreSortedByTheInstantOfPurchaseThenByIdCharacterByCharacter() throws IOException {
        assertThat(judged("b 2022-01-02T00:00:00", "\uD835\uDCB3 2022-01-01T00:00:00", "\uFF5E 2022-01-01T00:00:00",
                "z 2021-12-31T15:00:00Z", "a 2022-01-01T00:00:00")).containsExactly(5L, 6L, 4L, 3L, 2L);
    }

    @Test
    void aRowNeverGoesBeforeAnEarlierRowOfItsId() throws IOException {
        assertThat(judged("a 2022-03-01T00:00:00", "a 2022-01-01T00:00:00", "b 2022-02-01T00:00:00"))
                .containsExactly(4L, 2L, 3L);
    }

    @Test
    void aWithdrawalGoesBeforeAllPurchasesUnlessItFollowsOneOfItsId() throws IOException {
        assertThat(judged("b 2022-01-01T00:00:00", "c 2022-02-01T00:00:00", "b WITHDRAW", "a WITHDRAW",
                "a 2022-01-15T00:00:00")).containsExactly(5L, 2L, 4L, 6L, 3L);
    }

    @Test
    void whatCannotBeReadComesFirst() throws IOException {
        assertThat(judged("b 2022-01-02T00:00:00", "a yesterday", "a 2022-01-01T00:00:00", " 2022-01-01T00:00:00"))
                .containsExactly(3L, 5L, 4L, 2L);
    }

    private static List<Long> judged(String... rows) throws IOException {
        Iterator<CsvRow> file = IntStream.range(0, rows.length).mapToObj(i -> row(i + 2, rows[i])).iterator();
        AppNumbers apps = new AppNumbers();
        apps.put(1, 1);
        RowSource sequence = OrderSequence.of(FileKind.ORDERS,
                () -> file.hasNext() ? Optional.of(file.next()) : Optional.empty(),
                new KnownValues(() -> apps, new TreeSet<>(), new TreeSet<>(List.of("PRO")), new TreeSet<>()));
        List<Long> lines = new ArrayList<>();
        for (Optional<CsvRow> row = sequence.next(); row.isPresent(); row = sequence.next()) {
            lines.add(row.get().line());
        }
        return lines;
    }

    private static CsvRow row(long line, String row) {
        String id = row.substring(0, row.indexOf(' '));
        String at = row.substring(row.indexOf(' ') + 1);
        List<String> values = at.equals("WITHDRAW") ? List.of(id, "", "", "", "", "", at)
                : List.of(id, "1", "PRO", "1", "2022-01-01", at, "");
        return new CsvRow(line, row, row.length(), values, Optional.empty());
    }
}
