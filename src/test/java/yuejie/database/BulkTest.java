package yuejie.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import yuejie.scenario.Database;
import yuejie.scenario.OnBothDatabases;

@OnBothDatabases
@Tag("each-time")
class BulkTest {

    private record Item(int id, Long number, String text, BigDecimal amount, LocalDate date, Instant time) {
    }

    private static final List<String> COLUMNS = List.of("id", "n", "said", "amount", "on_day", "at_time");

    private SingleConnectionDataSource dataSource;
    private JdbcTemplate jdbc;
    private JdbcBulk bulk;

    @BeforeEach
    void makeATable() {
        dataSource = new SingleConnectionDataSource(Database.ofThisRun().newBook()
                .orElse("jdbc:h2:mem:bulk;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"), true);
        jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("create table item (id int primary key, n bigint, said text, amount numeric(18, 2), on_day date,"
                + " at_time timestamp with time zone)");
        bulk = new JdbcBulk(jdbc, "item", COLUMNS);
    }

    @AfterEach
    void close() {
        dataSource.destroy();
    }

    @Test
    void amountsOfEverySizeComeBackToTheCent() {
        Stream<String> written = Stream.of("0.00", "0.01", "0.10", "1.00", "99.99", "100.00", "9999.99", "10000.00",
                "10000.01", "99999999.99", "100000000.00", "100000001.00", "1234567890123456.78", "9999999999999999.99",
                "-0.01", "-10000.00", "-9999999999999999.99");
        Random random = new Random(7);
        Stream<BigDecimal> seeded = IntStream.range(0, 500)
                .mapToObj(i -> new BigDecimal(new BigInteger(1 + random.nextInt(59), random), 2));
        assertComeBack(items(Stream.concat(written.map(BigDecimal::new), seeded).toList(),
                (id, amount) -> new Item(id, null, null, amount, null, null)));
    }

    @Test
    void textComesBackWhateverItMeansToADatabase() {
        assertComeBack(items(
                List.of("", " ", "\\N", "\\.", "a\tb", "a\nb", "a\r\nb", "\"", "'", "''; drop table item;--",
                        "\\", "NULL", "月结", "😀", "x".repeat(200_000)),
                (id, text) -> new Item(id, null, text, null, null, null)));
    }

    @Test
    void numbersDatesAndTimesComeBackFromEndToEnd() {
        assertComeBack(List.of(new Item(Integer.MIN_VALUE, Long.MIN_VALUE, null, null, LocalDate.of(1, 1, 1),
                Instant.parse("0001-01-01T00:00:00Z")),
                new Item(0, 0L, null, null, LocalDate.of(1999, 12, 31), Instant.parse("1999-12-31T23:59:59.999999Z")),
                new Item(1, 1L, null, null, LocalDate.of(2000, 1, 1), Instant.parse("2000-01-01T00:00:00Z")),
                new Item(Integer.MAX_VALUE, Long.MAX_VALUE, null, null, LocalDate.of(9999, 12, 31),
                        Instant.parse("9999-12-31T23:59:59Z"))));
    }

    @Test
    void moreRowsThanFitOneStatementOrBufferAllComeBack() {
        assertComeBack(items(LongStream.range(0, 12_345).boxed().toList(),
                (id, n) -> new Item(id, n % 3 == 0 ? null : n, "text " + n, null, null, null)));
    }

    @Test
    void theTransactionOfTheCallerHoldsAllRowsOrNone() {
        List<Item> items = items(List.of(1L, 2L), (id, n) -> new Item(5, n, null, null, null, null));
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> write(items)))
                .isInstanceOf(DataAccessException.class);
        assertThat(jdbc.queryForObject("select count(*) from item", Long.class)).isZero();
    }

    @Test
    void numbersAreReadOnceEachInTheOrderOfTheQuery() {
        write(items(List.of(Long.MAX_VALUE, 0L, Long.MIN_VALUE), (id, n) -> new Item(id, n, null, null, null, null)));
        List<String> read = new ArrayList<>();
        new JdbcNumbers(jdbc).read("select id, n from item order by id desc", row -> read.add(row[0] + " " + row[1]));
        new JdbcNumbers(jdbc).read("select id, n from item where id = 99", row -> read.add("none"));
        assertThat(read).containsExactly("3 " + Long.MIN_VALUE, "2 0", "1 " + Long.MAX_VALUE);
    }

    private interface Making<T> {
        Item of(int id, T value);
    }

    private static <T> List<Item> items(List<T> values, Making<T> making) {
        return IntStream.range(0, values.size()).mapToObj(i -> making.of(i + 1, values.get(i))).toList();
    }

    private void assertComeBack(List<Item> items) {
        write(items);
        assertThat(jdbc.query("select * from item order by id", (row, i) -> item(row))).isEqualTo(items);
    }

    private void write(List<Item> items) {
        bulk.insert(items, (row, item) -> row.integer(item.id).number(item.number).text(item.text).decimal(item.amount)
                .date(item.date).time(item.time));
    }

    private static Item item(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("at_time", OffsetDateTime.class);
        return new Item(row.getInt("id"), (Long) row.getObject("n"), row.getString("said"),
                row.getBigDecimal("amount"), row.getObject("on_day", LocalDate.class),
                at == null ? null : at.toInstant());
    }
}
