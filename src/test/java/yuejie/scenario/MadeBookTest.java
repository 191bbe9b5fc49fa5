package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The book that tests get is the one that an import would have made. */
@OnBothDatabases
class MadeBookTest {

    private static final List<String> WHAT_IS_THERE = List.of(
            "select table_name, column_name, ordinal_position, data_type, is_nullable, column_default"
                    + " from information_schema.columns where table_schema = 'public'"
                    + " order by table_name, ordinal_position",
            "select table_name, constraint_type, count(*) from information_schema.table_constraints"
                    + " where table_schema = 'public' group by table_name, constraint_type order by 1, 2",
            "select trigger_name, event_manipulation, event_object_table from information_schema.triggers"
                    + " where trigger_schema = 'public' order by 1, 2, 3",
            "select version, script, checksum, success from flyway_schema_history order by installed_rank");

    @TempDir
    private Path folder;

    @Test
    void aBookThatIsCopiedHasWhatABookHasThatAnImportMade() throws Exception {
        BookRunner imported = new BookRunner(folder.resolve("imported"));
        Path drop = Files.createDirectories(folder.resolve("drop"));
        Files.writeString(drop.resolve("accounts.csv"), "account_id,name\na,A\n");
        assertThat(imported.importing(drop).exitCode()).isZero();

        BookRunner made = BookRunner.made(folder.resolve("made"));
        for (String query : WHAT_IS_THERE) {
            assertThat(made.query(query)).as(query).isEqualTo(imported.query(query)).isNotEmpty();
        }
        assertThat(made.query("select account_id from account")).isEmpty();
    }
}
