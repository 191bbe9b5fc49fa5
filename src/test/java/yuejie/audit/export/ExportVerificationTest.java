package yuejie.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import yuejie.audit.Finding;
import yuejie.audit.Findings;
import yuejie.audit.Verification;
import yuejie.audit.book.SealedBook;
import yuejie.calendar.BillingMonth;
import yuejie.scenario.OnBothDatabases;
import yuejie.seal.Manifest;
import yuejie.seal.Sha256;

/** Exported files are altered, and their hashes in the manifest with them: what is wrong is named without any book. */
@OnBothDatabases
@Tag("each-time")
class ExportVerificationTest {

    private static final String MANIFEST = "manifest.json";
    /** The value in a line of the manifest: a text, or a number. */
    private static final Pattern VALUE = Pattern.compile("(?:\"([^\"]+)\"|(\\d+))(?=,?$)");
    private static final Pattern ROOT = Pattern.compile("<root (\\d+)>");

    @TempDir
    private static Path folder;
    private static SealedBook book;
    @TempDir
    private Path files;

    @BeforeAll
    static void sealABook() {
        book = new SealedBook(folder);
    }

    @AfterAll
    static void closeTheBook() {
        book.close();
    }

    @BeforeEach
    void copyTheExport() throws IOException {
        try (Stream<Path> all = Files.list(book.exports())) {
            for (Path file : all.toList()) {
                Files.copy(file, files.resolve(file.getFileName()));
            }
        }
    }

    static Arguments altered(String what, String file, String old, String now, String... findings) {
        return Arguments.of(what, file, old, now, List.of(findings));
    }

    @Test
    void anExportThatNobodyAlteredIsAsItWasSealed() {
        assertThat(verified(Optional.of(SealedBook.FIRST_ROOT))).isEqualTo(new Verification(true,
                new Verification.Counts(3, 9, 0, 7, 9, 11), 12, SealedBook.LAST_ROOT, "",
                Optional.of("link 2 (settlement of 2022-07 revision 1)"), List.of(), List.of(), 0));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("yuejie.audit.export.ExportAlterations#ALL")
    void whatWasInvoicedIsNamed(String what, String file, String old, String now, List<String> findings)
            throws IOException {
        alter(file, old, now);
        assertFound(findings.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("yuejie.audit.export.ExportedMoneyAlterations#ALL")
    void whatMovedOrWasSealedIsNamed(String what, String file, String old, String now, List<String> findings)
            throws IOException {
        alter(file, old, now);
        assertFound(findings.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("yuejie.audit.export.ExportedOrderAlterations#ALL")
    void whatWasOrderedIsNamed(String what, String file, String old, String now, List<String> findings)
            throws IOException {
        alter(file, old, now);
        assertFound(findings.toArray(String[]::new));
    }

    @Test
    void aManifestThatWasAlteredHasAnotherHash() throws IOException {
        alter(MANIFEST, "total: 7903.22", "total: 7903.23");
        String text = ExportManifest.read(files, new Findings()).orElseThrow().links().get(1).manifest();
        assertFound("seal link 2: its root is " + SealedBook.FIRST_ROOT + ", but the SHA-256 of its manifest is "
                + Manifest.root(text),
                "seal link 2: the exported rows of 2022-07 revision 1 do not match what its"
                        + " manifest says: 'total' is 7903.22, sealed was 7903.23");
    }

    @Test
    void everyValueOfTheManifestCounts() throws IOException {
        Path manifest = files.resolve(MANIFEST);
        List<String> lines = Files.readAllLines(manifest);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String altered = VALUE.matcher(lines.get(i)).replaceFirst(value -> value.group(1) == null
                    ? value.group(2) + "1" : "\"" + value.group(1) + "x\"");
            if (!altered.equals(lines.get(i))) {
                List<String> all = new ArrayList<>(lines);
                all.set(i, altered);
                Files.write(manifest, all);
                if (verified(Optional.empty()).sealed() && verified(Optional.empty()).found() == 0) {
                    missed.add(i + 1 + lines.get(i));
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void aFileThatWasAlteredAloneHasAnotherHash() throws IOException {
        Path accounts = files.resolve("accounts.csv");
        String before = hash(Files.readString(accounts));
        Files.writeString(accounts, Files.readString(accounts) + "d,0.00,0.00,0.00,0.00\n");
        assertFound("accounts.csv: its SHA-256 is " + hash(Files.readString(accounts)) + ", manifest.json says "
                + before);
    }

    @Test
    void aFileThatIsMissingIsFound() throws IOException {
        Files.delete(files.resolve("accounts.csv"));
        assertFound("accounts.csv: it is missing", "accounts.csv: it does not have the account a of ledger.csv",
                "accounts.csv: it does not have the account b of ledger.csv",
                "accounts.csv: it does not have the account c, Ltd. of ledger.csv");
    }

    @Test
    void aFileThatIsNotUtf8IsFound() throws IOException {
        Files.write(files.resolve("assessments.csv"), new byte[] {(byte) 0xff});
        assertThat(verified(Optional.empty()).findings()).extracting(Finding::toString)
                .contains("assessments.csv: it is not UTF-8");
    }

    @Test
    void aManifestThatIsNoJsonIsFound() throws IOException {
        Files.writeString(files.resolve(MANIFEST), "{}");
        assertFound("manifest.json: it has no links or no files, and so is no manifest of an export");
        Files.writeString(files.resolve(MANIFEST), "");
        assertFound("manifest.json: it has no links or no files, and so is no manifest of an export");
        Files.writeString(files.resolve(MANIFEST), "{\"links\": [");
        assertThat(verified(Optional.empty()).findings()).extracting(Finding::toString)
                .allMatch(finding -> finding.startsWith("manifest.json: it is no JSON: ")).hasSize(1);
    }

    @Test
    void aRootThatTheChainDoesNotContainIsFound() {
        String root = "0".repeat(64);
        assertThat(verified(Optional.of(root)).findings()).extracting(Finding::toString)
                .containsExactly("seal: no link of the chain has the root " + root);
    }

    @Test
    void withoutAManifestOrForAnotherMonthNothingIsSealed() throws IOException {
        assertThat(new ExportVerification(BillingMonth.of(2022, 6), files).verify(Optional.empty()).sealed()).isFalse();
        Files.delete(files.resolve(MANIFEST));
        assertThat(verified(Optional.empty())).isEqualTo(Verification.OF_NOTHING);
    }

    private void assertFound(String... findings) {
        assertThat(verified(Optional.empty()).findings()).extracting(Finding::toString).containsExactly(
                Stream.of(findings).map(ExportVerificationTest::withRoots).toArray(String[]::new));
    }

    private Verification verified(Optional<String> root) {
        return new ExportVerification(SealedBook.JULY, files).verify(root);
    }

    /** Alters a file, and its hash in the manifest. */
    private void alter(String file, String old, String now) throws IOException {
        String before = Files.readString(files.resolve(file));
        String after = before.replace(withRoots(old), withRoots(now));
        assertThat(after).isNotEqualTo(before);
        Files.writeString(files.resolve(file), after);
        Path manifest = files.resolve(MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace(hash(before), hash(after)));
    }

    private static String hash(String text) {
        return Sha256.of(text);
    }

    private static String withRoots(String text) {
        return ROOT.matcher(text).replaceAll(named -> book.root(Integer.parseInt(named.group(1))));
    }
}
