package yuejie.catalog.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with whole files, with directories, and with several files together. */
class CatalogFilesTest {

    @TempDir
    private Path directory;

    @Test
    void all_mistakes_of_all_files_are_named_at_once_by_file_and_line() {
        Sample.write(directory, "b.yaml", Sample.with("proration: SECOND", "proration: HOUR")
                .replace("version: 1", "version: one"));
        Sample.write(directory, "a.yaml", Sample.with("block: 5, price: 1.00", "block: 0, price: 1.005")
                .replace("meter: dau", "meter: mau"));

        assertThat(Sample.complaint(directory).lines()).containsExactly(
                "a.yaml:14: charges[0].meter: 'mau' — expected one of dau, groups",
                "a.yaml:17: charges[0].plans.PAID.block: '0' — expected a whole number from 1 to 999999999999",
                "a.yaml:17: charges[0].plans.PAID.price: '1.005' — expected an amount from 0 to 9999999999.99 "
                        + "in plain digits, at most two after the point",
                "b.yaml:3: version: 'one' — expected a whole number from 1 to 999999",
                "b.yaml:6: proration: 'HOUR' — expected one of SECOND, DAY",
                "b.yaml:1: id: 'shop-2023' — expected another id than that of a.yaml");
    }

    @Test
    void the_exception_carries_each_mistake_in_its_parts() {
        Sample.write(directory, "bad.yaml", Sample.with("version: 1", "version: one"));

        assertThatThrownBy(() -> CatalogFiles.read(Optional.of(directory)))
                .isInstanceOfSatisfying(CatalogException.class, e -> assertThat(e.problems()).isEqualTo(List.of(
                        new CatalogProblem("bad.yaml", 3, "version", "'one'", "a whole number from 1 to 999999"))));
    }

    @Test
    void two_files_that_hold_for_the_same_site_and_month_are_refused() {
        Sample.write(directory, "a.yaml", Sample.GOOD);
        Sample.write(directory, "b.yaml", Sample.with("id: shop-2023", "id: shop-2024")
                .replace("{from: 2023-01, until: 2024-01}", "{from: 2023-12}"));

        assertThat(Sample.complaint(directory)).isEqualTo("b.yaml:5: valid: from 2023-12 with no end — expected "
                + "months in which no other file has prices of the site shop; a.yaml has them "
                + "from 2023-01 until 2024-01");
    }

    @Test
    void two_files_with_one_id_are_refused_also_where_their_months_differ() {
        Sample.write(directory, "a.yaml", Sample.GOOD);
        Sample.write(directory, "b.yaml",
                Sample.with("{from: 2023-01, until: 2024-01}", "{from: 2024-01}"));

        assertThat(Sample.complaint(directory))
                .isEqualTo("b.yaml:1: id: 'shop-2023' — expected another id than that of a.yaml");
    }

    @Test
    void an_empty_file_is_refused_also_where_it_holds_comments_only() {
        Sample.write(directory, "a.yaml", "");
        Sample.write(directory, "b.yaml", "# nothing yet\n");
        Sample.write(directory, "c.yaml", "---\n");

        assertThat(Sample.complaint(directory).lines()).containsExactly(
                "a.yaml:1: (file): empty — expected a catalog",
                "b.yaml:1: (file): empty — expected a catalog",
                "c.yaml:1: (file): empty — expected a catalog");
    }

    @Test
    void a_file_that_is_a_list_is_refused() {
        Sample.write(directory, "a.yaml", "- one\n- two\n");

        assertThat(Sample.complaint(directory)).isEqualTo("a.yaml:1: (top level): a list — expected a map of "
                + "id, site, version, currency, valid, proration, plans, meters, charges, add_ons, call_packs, page");
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused() throws IOException {
        Files.write(directory.resolve("a.yaml"),
                Sample.GOOD.replace("免费版", "é").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Sample.complaint(directory)).isEqualTo("a.yaml:8: (file): the byte 0xE9 — expected UTF-8");
    }

    @Test
    void a_file_of_more_than_a_mebibyte_is_refused() {
        Sample.write(directory, "a.yaml", "#".repeat((1 << 20) + 1));
        // exactly a mebibyte is accepted
        Sample.write(directory, "b.yaml", Sample.GOOD + "#".repeat((1 << 20) - bytes(Sample.GOOD)));

        assertThat(Sample.complaint(directory))
                .isEqualTo("a.yaml: (file): more than 1048576 bytes — expected at most 1048576 bytes");
    }

    @Test
    void a_bomb_of_aliases_is_refused_before_it_is_built() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i <= 2; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        Sample.write(directory, "bomb.yaml", bomb.toString());

        assertThat(Sample.complaint(directory).lines()).hasSize(7).allMatch(
                line -> line.matches("bomb.yaml:[123]: \\(file\\): the anchor or alias 'a[012]' — expected "
                        + "every value written out: & and \\* are not accepted"));
    }

    @Test
    void brackets_without_end_are_refused_quickly() {
        Sample.write(directory, "deep.yaml", "[".repeat(1 << 20));

        assertThat(Sample.complaint(directory)).isEqualTo(
                "deep.yaml:1: (file): nested more than 20 deep — expected maps and lists in at most 20 levels");
    }

    @Test
    void a_long_value_is_cut_in_the_message() {
        Sample.write(directory, "bad.yaml", Sample.with("version: 1", "version: " + "9".repeat(5000)));

        assertThat(Sample.complaint(directory)).isEqualTo("bad.yaml:3: version: '" + "9".repeat(100)
                + "…' — expected a whole number from 1 to 999999");
    }

    @Test
    void a_directory_that_is_missing_is_refused() {
        Path missing = directory.resolve("nowhere");

        assertThat(Sample.complaint(missing)).isEqualTo(missing
                + ": (directory): missing — expected a readable directory of catalog files (*.yaml, *.yml)");
    }

    @Test
    void a_file_in_place_of_the_directory_is_refused() {
        Sample.write(directory, "shop.yaml", Sample.GOOD);
        Path file = directory.resolve("shop.yaml");

        assertThat(Sample.complaint(file)).isEqualTo(file
                + ": (directory): not a directory — expected a readable directory of catalog files (*.yaml, *.yml)");
    }

    @Test
    void what_is_named_like_a_catalog_but_is_no_file_is_refused() throws IOException {
        Files.createDirectory(directory.resolve("a.yaml"));
        Files.createSymbolicLink(directory.resolve("b.yml"), directory.resolve("gone"));

        assertThat(Sample.complaint(directory).lines()).containsExactly(
                "a.yaml: (file): not a file — expected a readable file",
                "b.yml: (file): missing — expected a readable file");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
