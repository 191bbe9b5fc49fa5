package yuejie.catalog.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuejie.catalog.Catalog;

/** The schema for editors accepts and refuses what the program does, as far as a schema can say it. */
class CatalogSchemaTest {

    private static final Pattern KEY = Pattern.compile("(?m)^( *(?:- )?)([a-z_]+)(:)");

    @Test
    void everyShippedCatalogAndEveryExampleOfTheDocumentationFitsTheSchema() throws IOException {
        Stream<String> shipped = CatalogFiles.read(Optional.empty()).all().stream().map(Catalog::source);
        Stream<String> examples = Stream.of(Files.readString(Path.of("docs/catalogs.md")).split("```yaml[ a-z.]*\n"))
                .skip(1)
                .map(part -> part.split("```")[0]).filter(example -> example.startsWith("id:"));
        List<String> texts = Stream.concat(shipped, examples).toList();
        assertThat(texts).hasSize(6).allSatisfy(text -> assertThat(complaints(text)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"    billable: false ~     billable: maybe", "version: 1 ~ version: 0",
        "currency: CNY ~ currency: USD",
        "proration: SECOND ~ proration: HOUR", "from: 2022-01 ~ from: 2022-13", "package_fee: 999.00 ~ package_fee: -1",
        "block: 10000, ~ block: 0,", "kind: OPTION_FEE ~ kind: OPTION", "meter: dau ~ meter: DAU",
        "included_up_to: 7 ~ included_up_to: seven", "{30: 500.00 ~ {0: 500.00", "trial_days: 7 ~ trial_days: 367",
        "kind: MINI_PROGRAM ~ kind: GIFT", "until: 2022-10-01T00:00:00 ~ until: soon",
        "{id: AVCHATROOM_UNLIMITED} ~ {}"})
    void whatTheProgramRefusesForItsFormTheSchemaRefuses(String change) throws IOException {
        String[] piece = change.split(" ~ ");
        String text = mainland().replaceFirst(Pattern.quote(piece[0]), piece[1]);
        assertThat(text).isNotEqualTo(mainland());
        assertThat(complaints(text)).isNotEmpty();
        assertThatThrownBy(() -> CatalogFiles.parse("broken", text)).isInstanceOf(CatalogException.class);
    }

    @Test
    void aKeyThatIsMisspeltAnywhereIsRefusedByBoth() throws IOException {
        String text = mainland();
        List<MatchResult> keys = KEY.matcher(text).results().toList();
        assertThat(keys).hasSizeGreaterThan(100);
        for (MatchResult key : keys) {
            String misspelt = text.substring(0, key.start(2)) + key.group(2) + "x" + text.substring(key.end(2));
            assertThat(complaints(misspelt)).as(key.group()).isNotEmpty();
            assertThatThrownBy(() -> CatalogFiles.parse("broken", misspelt)).isInstanceOf(CatalogException.class);
        }
    }

    private static Set<ValidationMessage> complaints(String text) throws IOException {
        return schema().validate(text, InputFormat.YAML);
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(Files.readString(Path.of("docs", "catalog.schema.json")));
    }

    private static String mainland() throws IOException {
        return Files.readString(Path.of("src/main/resources/catalogs/mainland-2022.yaml"));
    }
}
