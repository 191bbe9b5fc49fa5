package yuejie.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words for where a book is kept: they name it, without a password. */
class BookPlaceTest {

    private static final Path HOME = Path.of("/srv/yuejie");

    @Test
    void anEmbeddedBookIsNamedByItsHome() {
        assertThat(words("jdbc:h2:file:/srv/yuejie/book;MODE=PostgreSQL")).isEqualTo("YUEJIE_HOME is /srv/yuejie");
    }

    @ParameterizedTest
    @CsvSource({"jdbc:postgresql://db:5432/books, jdbc:postgresql://db:5432/books",
        "jdbc:postgresql://db/books?user=olga&password=s3cret, jdbc:postgresql://db/books",
        "jdbc:postgresql://db:5432/yuejie?user=u&password=p@q, jdbc:postgresql://db:5432/yuejie",
        "jdbc:postgresql://olga:s3c@ret@db/books?ssl=true, jdbc:postgresql://db/books",
        "jdbc:postgresql://db?user=a//b@c, jdbc:postgresql://…",
        "jdbc:h2:file:/srv/yuejie-old/book;PASSWORD=s3cret, jdbc:h2:file:/srv/yuejie-old/book"})
    void anyOtherBookIsNamedByItsAddressWithoutAPassword(String url, String address) {
        assertThat(words(url)).isEqualTo("The database is " + address);
    }

    private static String words(String url) {
        return new BookPlace(HOME, new DatabaseAddress(url)).words();
    }
}
