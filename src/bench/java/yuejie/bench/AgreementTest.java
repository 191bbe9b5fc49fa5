package yuejie.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuejie.postgres.PostgresServer;

class AgreementTest {

    private static final List<Who> ALL = List.of(Who.YUEJIE, Who.SQL);

    private final Book book = Book.onPostgres(PostgresServer.shared().newDatabase(), Path.of(""));

    @BeforeEach
    void makeTables() throws SQLException {
        book.execute("create schema by_sql");
        for (Who who : ALL) {
            for (String table : List.of("assessment", "invoice", "invoice_line")) {
                book.execute("create table " + who.schema() + "." + table + " (total int, amount int)",
                        "insert into " + who.schema() + "." + table + " values (1, 1), (2, 2)");
            }
        }
    }

    @Test
    void equalRowsInAnotherOrderAgree() throws SQLException {
        book.execute("delete from by_sql.invoice where total = 1", "insert into by_sql.invoice values (1, 1)");
        assertThatCode(() -> Agreement.onSettlement(book, ALL)).doesNotThrowAnyException();
    }

    @Test
    void anotherTotalIsNamed() throws SQLException {
        book.execute("update by_sql.assessment set total = 3 where total = 2");
        assertThatThrownBy(() -> Agreement.onSettlement(book, ALL)).isInstanceOf(DisagreementException.class)
                .hasMessage("Yuejie and hand-written SQL differ in assessments, invoices, lines, sums of totals and"
                        + " amounts: 2 | 2 | 2 | 3 | 3 and 2 | 2 | 2 | 4 | 3");
    }

    @Test
    void aColumnThatIsInNoTotalIsFoundByItsHash() throws SQLException {
        book.execute("update by_sql.invoice set amount = 3 where amount = 2");
        assertThatThrownBy(() -> Agreement.onSettlement(book, ALL)).isInstanceOf(DisagreementException.class)
                .hasMessageStartingWith("Yuejie and hand-written SQL differ in rows of invoice and their hash: 2 | ");
    }
}
