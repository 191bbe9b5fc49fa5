package yuejie.catalog.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;

/** The worked example of the documentation is a catalog that can be used. */
class CatalogDocsTest {

    @TempDir
    private Path directory;

    @Test
    void the_example_of_the_documentation_is_read_and_goes_before_the_shipped_catalog() throws IOException {
        String page = Files.readString(Path.of("docs", "catalogs.md"));
        Sample.write(directory, "example.yaml", page.split("```yaml\n")[1].split("```")[0]);

        Catalogs catalogs = CatalogFiles.read(Optional.of(directory));

        assertThat(catalogs.holding("mainland", BillingMonth.of(2023, 6))).map(Catalog::id)
                .contains("mainland-2023");
        assertThat(catalogs.holding("mainland", BillingMonth.of(2022, 12))).map(Catalog::id)
                .contains("mainland-2022");
    }
}
