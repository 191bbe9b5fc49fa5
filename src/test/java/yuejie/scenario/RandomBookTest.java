package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yuejie.oracle.RandomBook;

/**
 * Whole books made from seeds: one or two months are imported, settled, deducted, corrected, adjusted and mended in
 * random order. Each command must end, and every exported file must be, byte for byte, as an independent naive
 * computation says. A failure names the seed, the month and all commands up to then.
 */
@OnBothDatabases
class RandomBookTest {

    private static final int APPLICATIONS = 24;
    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2022, 1), YearMonth.of(2022, 7),
            YearMonth.of(2023, 2), YearMonth.of(2024, 2), YearMonth.of(2024, 12));

    @TempDir
    private Path folder;

    private record Seeded(long seed, YearMonth month) {
    }

    static List<Seeded> books() {
        return Database.ofThisRun() == Database.H2 ? seeds(1, 4) : seeds(5, 6);
    }

    private static List<Seeded> seeds(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(seed -> new Seeded(seed, MONTHS.get(seed % MONTHS.size()))).toList();
    }

    @ParameterizedTest
    @MethodSource("books")
    void aRandomBookIsAtEveryTimeAsTheOracleSays(Seeded seeded) {
        Twin twin = new Twin(seeded, BookRunner.made(folder.resolve("book")));
        RandomBook.play(seeded.seed, seeded.month, APPLICATIONS, false, folder.resolve("drops"), twin);
        assertThat(twin.compared).as("compared months of %s", seeded).isPositive();
    }

    static List<Seeded> booksWhoseOrdersArePaidFromTheBalance() {
        return Database.ofThisRun() == Database.H2 ? seeds(9, 10) : seeds(12, 12);
    }

    @ParameterizedTest
    @MethodSource
    void booksWhoseOrdersArePaidFromTheBalance(Seeded seeded) {
        BookRunner book = BookRunner.made(folder.resolve("book")).with("yuejie.orders.payment", "BALANCE")
                .with("yuejie.reference-chunk", 40);
        Twin twin = new Twin(seeded, book);
        RandomBook.play(seeded.seed, seeded.month, APPLICATIONS, true, folder.resolve("drops"), twin);
        assertThat(twin.compared).as("compared months of %s", seeded).isPositive();
        assertThat(book.query("select distinct kind from ledger_entry where kind in ('ORDER', 'REFUND') order by kind"))
                .containsExactly("ORDER", "REFUND");
        assertThat(book.query("select count(*) from order_refusal where reason = 'INSUFFICIENT_BALANCE'"))
                .doesNotContain("0");
        assertThat(book.run("verify", "--month", seeded.month.toString()).exitCode()).isZero();
    }

    /** The product's book, held against the oracle's. */
    private static final class Twin implements RandomBook.Clerk {

        private final Seeded seeded;
        private final BookRunner book;
        private final List<String> commands = new ArrayList<>();
        private int compared;

        Twin(Seeded seeded, BookRunner book) {
            this.seeded = seeded;
            this.book = book;
        }

        @Override
        public void runs(int exitCode, String... command) {
            commands.add(String.join(" ", command));
            BookRunner.Ended ended = book.run(command);
            assertThat(ended.exitCode()).as("%s, after %s: %s%s", seeded, commands, ended.out(), ended.err())
                    .isEqualTo(exitCode);
        }

        @Override
        public void exports(YearMonth month, Map<String, String> files) {
            Map<String, String> actual = book.export(month.toString());
            files.forEach((file, text) -> assertThat(actual.get(file))
                    .withFailMessage(() -> String.format("%s of %s is not as it must be, in %s after %s:%n%s", file,
                            month, seeded, commands, differences(text, actual.getOrDefault(file, ""))))
                    .isEqualTo(text));
            compared++;
        }

        /** The rows that must be there and are not, and those that must not be; nothing where the order differs. */
        private static String differences(String expected, String actual) {
            Stream<String> lacking = expected.lines().filter(row -> actual.lines().noneMatch(row::equals));
            Stream<String> wrong = actual.lines().filter(row -> expected.lines().noneMatch(row::equals));
            return Stream.concat(lacking.map(row -> "- " + row), wrong.map(row -> "+ " + row))
                    .collect(Collectors.joining("\n"));
        }
    }
}
