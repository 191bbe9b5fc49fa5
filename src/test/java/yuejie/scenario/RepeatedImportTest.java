package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yuejie.oracle.Oracle;
import yuejie.oracle.RandomDrop;
import yuejie.oracle.UsageLedger;

/**
 * Usage that comes again, in the ways in which it does. After each import every snapshot, every replaced value and
 * every count must be that of a naive ledger, and at the end the month must come out as the oracle says.
 */
@OnBothDatabases
@Tag("each-time")
class RepeatedImportTest {

    /** How many rows are written at a time, and how many files are. */
    enum Pace {
        AS_SHIPPED(10_000, 2),
        SMALL_CHUNKS_OF_FOUR_FILES(7, 4);

        private final int chunk;
        private final int threads;

        Pace(int chunk, int threads) {
            this.chunk = chunk;
            this.threads = threads;
        }
    }

    private static final YearMonth MONTH = YearMonth.of(2022, 7);
    private static final String SNAPSHOT = "select u.usage_date, a.sdk_app_id, u.dau, u.groups, f.import_id";
    private static final String OF_ITS_FILE = " u join application a on a.app_no = u.app_no join import_file f on"
            + " f.file_id = u.file_id";

    private final RandomDrop random = RandomDrop.of(31, MONTH, 40);
    private final UsageLedger ledger = new UsageLedger();
    private final List<Path> imported = new ArrayList<>();
    @ABook
    private BookRunner book;

    @ParameterizedTest
    @EnumSource
    void theSameRowsInAnotherOrderChangeNothing(Pace pace) throws IOException {
        begin(pace);
        random.writeUsageTo(book.beside("again"), 1);
        imports(book.beside("again"));
        random.writeUsageTo(book.beside("once more"), 2);
        imports(day("once more", 14));
        assertThat(ledger.replaced()).isEmpty();
        assertThat(ledger.latest()).allMatch(snapshot -> snapshot.endsWith("|1"));
        assertSettlesAsTheOracleSays();
    }

    @ParameterizedTest
    @EnumSource
    void otherValuesReplaceTheOldOnesWhichAreKeptWithBothFiles(Pace pace) {
        begin(pace);
        random.writeCorrectedUsageTo(book.beside("corrected days"), 3);
        imports(book.beside("corrected days"));
        assertThat(ledger.replaced()).hasSizeGreaterThan(20);
        random.writeCorrectionsTo(book.beside("corrected rows"));
        imports(book.beside("corrected rows"));
        assertThat(ledger.replaced()).allMatch(snapshot -> snapshot.endsWith("|1|2"));
        assertSettlesAsTheOracleSays();
    }

    @ParameterizedTest
    @EnumSource
    void theFirstFilesAgainAfterACorrectionBringTheirValuesBackButForRowsThatTheyDoNotHave(Pace pace) {
        begin(pace);
        random.writeCorrectedUsageTo(book.beside("corrected days"), 4);
        imports(book.beside("corrected days"));
        imports(book.beside("drop"));
        assertThat(ledger.files()).anyMatch(file -> file.startsWith("3|") && file.contains("|SKIPPED|"));
        assertThat(ledger.replaced()).anyMatch(snapshot -> snapshot.endsWith("|2|3"));
        imports(book.beside("corrected days"));
        assertSettlesAsTheOracleSays();
    }

    @ParameterizedTest
    @EnumSource
    void theSameFilesInTheOtherFormPlainOrGzippedChangeNothing(Pace pace) throws IOException {
        begin(pace);
        Path other = Files.createDirectories(book.beside("other/usage"));
        for (Path file : files(book.beside("drop/usage"))) {
            inTheOtherForm(file, other);
        }
        imports(book.beside("other"));
        assertThat(ledger.files()).noneMatch(file -> file.contains("|SKIPPED|"));
        assertThat(ledger.latest()).allMatch(snapshot -> snapshot.endsWith("|1"));
        assertSettlesAsTheOracleSays();
    }

    private void begin(Pace pace) {
        book.with("yuejie.usage-chunk", pace.chunk).with("yuejie.threads", pace.threads);
        random.writeTo(book.beside("drop"));
        imports(book.beside("drop"));
    }

    private void imports(Path drop) {
        BookRunner.Ended ended = book.importing(drop);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        imported.add(drop);
        ledger.imported(drop);
        assertThat(sorted(SNAPSHOT + " from usage_daily" + OF_ITS_FILE)).isEqualTo(ledger.latest());
        assertThat(sorted(SNAPSHOT + ", l.import_id from usage_replaced" + OF_ITS_FILE
                + " join import_file l on l.file_id = u.replaced_by_file")).isEqualTo(ledger.replaced());
        assertThat(sorted("select import_id, name, status, rows_read, rows_applied, rows_unchanged from import_file"
                + " where kind = 'USAGE'")).isEqualTo(ledger.files());
    }

    private void assertSettlesAsTheOracleSays() {
        assertThat(book.settle(MONTH.toString()).exitCode()).isIn(0, 4);
        Map<String, String> actual = book.export(MONTH.toString());
        Oracle.of(imported).exports(MONTH).forEach((file, text) -> assertThat(actual.get(file)).isEqualTo(text));
    }

    private List<String> sorted(String sql) {
        return book.query(sql).stream().sorted().toList();
    }

    private Path day(String drop, int day) throws IOException {
        return files(book.beside(drop).resolve("usage")).stream()
                .filter(file -> file.getFileName().toString().startsWith("usage-" + MONTH.atDay(day)))
                .findFirst().orElseThrow();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private static void inTheOtherForm(Path file, Path directory) throws IOException {
        String name = file.getFileName().toString();
        boolean gzipped = name.endsWith(".gz");
        Path target = directory.resolve(gzipped ? name.substring(0, name.length() - 3) : name + ".gz");
        try (InputStream from = Files.newInputStream(file);
                InputStream plain = gzipped ? new GZIPInputStream(from) : from;
                OutputStream to = Files.newOutputStream(target);
                OutputStream other = gzipped ? to : new GZIPOutputStream(to)) {
            plain.transferTo(other);
        }
    }
}
