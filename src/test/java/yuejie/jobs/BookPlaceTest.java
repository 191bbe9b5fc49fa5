package yuejie.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address of a database is told without what may hold a password. */
class BookPlaceTest {

    @ParameterizedTest
    @CsvSource({"jdbc:postgresql://db/yuejie, jdbc:postgresql://db/yuejie",
        "jdbc:postgresql://db:5432/yuejie?user=u&password=p@q, jdbc:postgresql://db:5432/yuejie",
        "jdbc:postgresql://u:secret@db/yuejie?ssl=true, jdbc:postgresql://db/yuejie",
        "jdbc:postgresql://u:p@ss@db/yuejie, jdbc:postgresql://db/yuejie",
        "jdbc:postgresql://db?user=a//b@c, jdbc:postgresql://db",
        "jdbc:h2:file:/var/a@b/book;PASSWORD=p, jdbc:h2:file:/var/a@b/book"})
    void anAddressHoldsNoPassword(String url, String address) {
        assertThat(BookPlace.address(url)).isEqualTo(address);
    }
}
