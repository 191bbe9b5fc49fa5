package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked examples of {@code docs/catalogs.md}, settled from the page itself: catalog, data and invoice. */
@OnBothDatabases
class WorkedExamplesTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```(?:yaml|csv) (\\S+)(?: ([^\n]+))?\n(.*?)```");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bandwidth.yaml", "groups.yaml", "storage.yaml"})
    void aWorkedExampleOfTheDocumentationComesToTheInvoiceThatItWorksOut(String example) throws IOException {
        Path catalogs = Files.createDirectory(folder.resolve("catalogs"));
        DropText drop = new DropText().with("accounts.csv", "account_id,name", "acct-1,A", "acct-2,B", "acct-3,C");
        String month = "";
        String expected = "";
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs", "catalogs.md")));
        while (block.find()) {
            String what = block.group(2) == null ? "" : block.group(2);
            if (!block.group(1).equals(example)) {
                continue;
            }
            if (what.isEmpty()) {
                Files.writeString(catalogs.resolve(example), block.group(3));
            } else if (what.startsWith("usage ")) {
                month = what.substring("usage ".length());
                drop = new UsageSpans(block.group(3)).into(drop, month);
            } else if (what.equals("invoice_lines.csv")) {
                expected = block.group(3);
            } else {
                drop = drop.withText(what, block.group(3));
            }
        }
        BookRunner book = BookRunner.made(folder.resolve("book")).with("yuejie.catalogs", catalogs.toString());
        assertThat(book.importing(drop.write(folder.resolve("drop"))))
                .satisfies(ended -> assertThat(ended.exitCode()).as(ended.err()).isZero());
        assertThat(book.settle(month)).satisfies(ended -> assertThat(ended.exitCode()).as(ended.err()).isZero());

        assertThat(book.export(month).get("invoice_lines.csv")).isEqualTo(expected).isNotEmpty();
        for (List<String> command : List.of(List.of("verify", "--month", month),
                List.of("verify", "--month", month, "--exports", folder.resolve("book-out").toString()))) {
            assertThat(book.run(command.toArray(String[]::new)))
                    .satisfies(ended -> assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero());
        }
        expected.lines().skip(1).map(line -> line.split(",")[0]).distinct()
                .forEach(number -> Stream.of("zh", "en")
                        .forEach(language -> explained(number, book.run("explain", number, "--lang", language))));
    }

    private static void explained(String number, BookRunner.Ended ended) {
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out()).contains(number).doesNotContain("DISAGREES", "不一致");
    }
}
