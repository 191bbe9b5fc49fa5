package yuejie.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuejie.failure.RefusedException;

/** In all of these addresses {@code s3cret}, or what it is written like, is a password. */
class DatabaseAddressTest {

    private static final String PASSWORD = "spring.datasource.password";
    private static final String URL = "spring.datasource.url";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "jdbc:postgresql://h/b?password=s3cret | jdbc:postgresql://h/b",
        "jdbc:postgresql://h:5,g:6/b?user=u&password=s3cret@x/y | jdbc:postgresql://h:5,g:6/b",
        "jdbc:postgresql://h/b&user=u&password=s3cret | jdbc:postgresql://h/b",
        "jdbc:postgresql://h/b;password=s3cret | jdbc:postgresql://h/b",
        "jdbc:postgresql://u:s3cret@h/b | jdbc:postgresql://h/b",
        "jdbc:postgresql://u:s3cret@[::1]:5432/b | jdbc:postgresql://[::1]:5432/b",
        "jdbc:postgresql://u:x@s3cret@h/b | jdbc:postgresql://h/b",
        "jdbc:postgresql://u:x/s3cret@h/b | jdbc:postgresql://h/b",
        "jdbc:postgresql://u:x?s3cret@h/b | jdbc:postgresql://…",
        "jdbc:postgresql://u:x&s3cret@h/b?password=y@s3cret | jdbc:postgresql://…",
        "jdbc:postgresql://u:1;s3cret@h/b | jdbc:postgresql://…",
        "jdbc:postgresql://u%3As3cret%40h/b | jdbc:postgresql://…",
        "jdbc:postgresql:u:s3cret@h | jdbc:postgresql://h",
        "jdbc:mysql://u:s3cret@h/b | jdbc:mysql://h/b",
        "postgresql://u:s3cret@h/b | postgresql://h/b",
        "u:s3cret@h/b | //h/b",
        "jdbc:h2:file:/var/a@b/book;PASSWORD=s3cret | jdbc:h2:file:/var/a@b/book"})
    void noFormOfAPasswordIsShown(String url, String shown) {
        assertThat(new DatabaseAddress(url)).hasToString(shown);
    }

    @Test
    void theDriverGetsPasswordsBesideTheAddress() {
        Map<String, String> settings = new DatabaseAddress(
                "jdbc:postgresql://h/b?user=u&password=s3%26cret%24{x}&ssl=true&sslpassword=t").connection();
        assertThat(settings).containsEntry(URL, "jdbc:postgresql://h/b?user=u&ssl=true")
                .containsEntry(PASSWORD, "s3&cret$\\{x}".replace("$\\{", "\\${"))
                .containsEntry("spring.datasource.hikari.data-source-properties.sslpassword", "t");
        assertThat(new DatabaseAddress("jdbc:postgresql://h/b?%70assword=s3cret").connection())
                .containsEntry(URL, "jdbc:postgresql://h/b").containsEntry(PASSWORD, "s3cret");
        assertThat(new DatabaseAddress("jdbc:h2:file:/x/book").connection())
                .isEqualTo(Map.of(URL, "jdbc:h2:file:/x/book;TRACE_LEVEL_FILE=0"));
    }

    /** Or the driver would look for one in {@code .pgpass}. */
    @Test
    void withoutAPasswordTheDriverGetsAnEmptyOne() {
        assertThat(new DatabaseAddress("jdbc:postgresql://h/b").connection())
                .containsEntry("spring.datasource.hikari.data-source-properties.password", "")
                .doesNotContainKey(PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://u:s3cret@h/b", "jdbc:postgresql://u@h/b"})
    void aUserBeforeTheHostIsRefused(String url) {
        assertThatThrownBy(new DatabaseAddress(url)::check).isInstanceOf(RefusedException.class)
                .hasMessage("The address of the database, jdbc:postgresql://h/b, has a user or password before the"
                        + " host, which the driver does not understand; SPRING_DATASOURCE_USERNAME and _PASSWORD are"
                        + " their places. Nothing was changed; mend SPRING_DATASOURCE_URL and call again.");
    }
}
