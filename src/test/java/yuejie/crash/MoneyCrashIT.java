package yuejie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.oracle.RandomDrop;
import yuejie.scenario.BookRunner;
import yuejie.scenario.Database;
import yuejie.scenario.OnBothDatabases;

/**
 * The packaged program is killed with SIGKILL while it deducts and while it adjusts, twice in a row each, and the same
 * command is run again; or it is started twice at the same moment. The exports and the roots of the chain must be those
 * of a book on which the same commands were never disturbed.
 */
@OnBothDatabases
class MoneyCrashIT {

    private static final String[] DEDUCT = {"deduct", "--date", "2022-08-03"};
    private static final String[] ADJUST = {"adjust", "--month", "2022-07"};
    private static final String[] DEDUCT_AGAIN = {"deduct", "--date", "2022-08-05"};
    private static final int APPLICATIONS = 400;
    private static final int KILLED = 137;
    private static final int REFUSED = 3;
    /** Done, but applications are parked, or invoices overdue. */
    private static final int LOOK = 4;
    private static final Pattern PROGRESS =
            Pattern.compile("[1-9][0-9,]* of [0-9,]+ (invoices tried|applications settled),.*");
    private static final String RECOVERED =
            "The process that ran this ended without a word; recovered by a later run.";

    @TempDir
    private static Path folder;
    private static Map<String, String> exportsOfDeduction;
    private static Map<String, String> exports;
    private static List<String> roots;
    /** How long the program takes for one of the commands, its start included. */
    private static long millis;

    @BeforeAll
    static void deductAndAdjustUndisturbed() {
        RandomDrop random = RandomDrop.of(51, YearMonth.of(2022, 7), APPLICATIONS);
        random.writeTo(folder.resolve("drop"));
        random.writeCorrectionsTo(folder.resolve("corrections"));
        BookRunner book = settled("undisturbed");
        long start = System.nanoTime();
        assertThat(new Yuejie(book).run(DEDUCT).exitCode()).isEqualTo(LOOK);
        millis = (System.nanoTime() - start) / 1_000_000;
        exportsOfDeduction = book.export("2022-07");
        correct(book);
        assertThat(book.run(ADJUST).exitCode()).isIn(0, LOOK);
        assertThat(book.run(DEDUCT_AGAIN).exitCode()).isEqualTo(LOOK);
        exports = book.export("2022-07");
        roots = roots(book);
        assertThat(exports.get("deductions.csv").lines()).hasSizeGreaterThan(300);
        assertThat(exports.get("invoices.csv")).contains("-A1,");
        assertThat(roots).hasSize(4);
    }

    @Test
    void moneyMovesOnceAlthoughDeductionsAndAnAdjustmentAreKilledTwiceInARowEach() {
        Random random = new Random(Database.ofThisRun().ordinal());
        BookRunner book = settled("killed");
        Yuejie yuejie = new Yuejie(book);
        killedTwice(yuejie, random, DEDUCT);
        correct(book);
        killedTwice(yuejie, random, ADJUST);
        killedTwice(yuejie, random, DEDUCT_AGAIN);
        assertThat(book.export("2022-07")).isEqualTo(exports);
        assertThat(roots(book)).isEqualTo(roots);
        assertThat(book.run("history").out().lines().filter(line -> line.endsWith(RECOVERED))).hasSizeBetween(3, 6);
    }

    @Test
    void moneyMovesOnceAlthoughTwoRunsStartAtTheSameMoment() {
        BookRunner book = settled("twice");
        List<Yuejie.Ended> both = new Yuejie(book).twiceAtOnce(DEDUCT);
        // one is refused, or both end well one after the other
        assertThat(both).anyMatch(ended -> ended.exitCode() == LOOK).allSatisfy(ended -> {
            if (ended.exitCode() != LOOK) {
                assertThat(ended.exitCode()).as(ended.err()).isEqualTo(REFUSED);
                assertThat(ended.err()).startsWith("Another run is in progress on ");
            }
        });
        assertThat(book.export("2022-07")).isEqualTo(exportsOfDeduction);
        assertThat(roots(book)).isEqualTo(roots.subList(0, 2));
    }

    /** Once when it has begun to work; then wherever it is, from the half of its time, most of which is its start. */
    private static void killedTwice(Yuejie yuejie, Random random, String... command) {
        assertThat(yuejie.killed(line -> PROGRESS.matcher(line).matches(), command).exitCode()).isEqualTo(KILLED);
        long after = millis / 2 + random.nextInt((int) (millis / 2));
        assertThat(yuejie.killedAfter(after, command).exitCode()).isIn(0, LOOK, KILLED);
        assertThat(yuejie.run(command).exitCode()).isIn(0, LOOK);
    }

    private static BookRunner settled(String name) {
        BookRunner book = new BookRunner(folder.resolve(name));
        assertThat(book.importing(folder.resolve("drop")).exitCode()).isZero();
        assertThat(book.settle("2022-07").exitCode()).isIn(0, LOOK);
        return book;
    }

    private static void correct(BookRunner book) {
        assertThat(book.importing(folder.resolve("corrections")).exitCode()).isZero();
    }

    private static List<String> roots(BookRunner book) {
        return book.query("select root from seal order by link_no");
    }
}
