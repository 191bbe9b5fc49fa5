package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The database itself refuses to change or delete what was billed, moved, decided and sealed, whoever asks. */
@OnBothDatabases
@Tag("each-time")
class AppendOnlyTest {

    /** "restrict_violation", as PostgreSQL names it. */
    private static final String RESTRICT_VIOLATION = "23001";

    @TempDir
    private static Path folder;
    private static BookRunner book;

    /** Two months are settled and deducted, so that each of the tables has rows. */
    @BeforeAll
    static void makeABookWithRowsInEachTable() {
        book = twoMonths("book");
        assertThat(book.run("deduct", "--date", "2022-08-01").exitCode()).isZero();
        book.update("insert into approval (billing_month, revision, root, approved_at, os_user)"
                + " select billing_month, revision, root, sealed_at, os_user from seal"
                + " where billing_month = '2022-07'");
    }

    static List<String> tables() {
        return Protection.APPEND_ONLY;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noColumnOfARowIsChanged(String table) {
        List<String> before = rows(book, table);
        assertThat(before).isNotEmpty();
        for (String column : book
                .query("select column_name from information_schema.columns where table_name = '" + table
                        + "'")) {
            assertRefused(book, table, "update " + table + " set " + column + " = " + column);
        }
        assertThat(rows(book, table)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noRowIsDeleted(String table) {
        List<String> before = rows(book, table);
        assertRefused(book, table, "delete from " + table);
        assertThat(rows(book, table)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("tables")
    @Tag("on-postgresql-only")
    void noTableIsEmptiedAtOnce(String table) {
        assertRefused(book, table, "truncate " + table + " cascade");
        assertThat(rows(book, table)).isNotEmpty();
    }

    @Test
    void whatASettlementWroteThatIsBegunAndNotSealedCanBeDeletedAndNothingElse() {
        BookRunner unfinished = twoMonths("unfinished");
        unfinished.update("update settlement set status = 'BEGUN' where billing_month = '2022-07'");
        String ofJuly = " where billing_month = '2022-07'";
        String ofJune = " where billing_month = '2022-06'";
        String lines = "delete from invoice_line where invoice_no in (select invoice_no from invoice%s)";

        for (String table : List.of("assessment", "invoice", "invoice_line")) {
            assertRefused(unfinished, table, "delete from " + table);
        }
        assertRefused(unfinished, "invoice_line", String.format(lines, ofJune));
        assertRefused(unfinished, "invoice", "delete from invoice" + ofJune);
        assertRefused(unfinished, "assessment", "delete from assessment" + ofJune);
        assertRefused(unfinished, "invoice_line",
                "update invoice_line set amount = 0 where invoice_no = 'IM-202207-1'");
        assertRefused(unfinished, "invoice", "update invoice set total = 0" + ofJuly);
        assertRefused(unfinished, "assessment", "update assessment set total = 0" + ofJuly);
        assertRefused(unfinished, "ledger_entry", "delete from ledger_entry where invoice_no = 'IM-202207-1'");

        unfinished.update(String.format(lines, ofJuly));
        unfinished.update("delete from invoice" + ofJuly);
        unfinished.update("delete from assessment" + ofJuly);
        assertThat(unfinished.query("select invoice_no from invoice_line")).containsExactly("IM-202206-1");
        assertThat(unfinished.query("select invoice_no from invoice")).containsExactly("IM-202206-1");
        assertThat(unfinished.query("select distinct billing_month from assessment")).containsExactly("2022-06");
    }

    @Test
    void aFurtherRevisionThatIsBegunDoesNotLayTheFirstOneOpen() {
        BookRunner again = twoMonths("again");
        again.update(
                "insert into settlement (billing_month, revision, kind, status, frozen_seq, max_app_no, partitions,"
                        + " accepted_missing_days, catalogs, begun_at) select billing_month, 2, 'ADJUSTMENT', 'BEGUN',"
                        + " frozen_seq, max_app_no, partitions, '', catalogs, begun_at from settlement where"
                        + " billing_month = '2022-07'");
        for (String table : List.of("assessment", "invoice", "invoice_line")) {
            assertRefused(again, table, "delete from " + table);
        }
    }

    /** The application 1 is invoiced 1000.00 in June and in July; its account has 5000.00. */
    private static BookRunner twoMonths(String name) {
        BookRunner book = BookRunner.made(folder.resolve(name));
        Path drop = DropText.ofTwoApplications().withUsageOf("2022-06").withUsageOf("2022-07")
                .with("topups.csv", "topup_id,account_id,amount,at", "t-1,acct,5000.00,2022-06-01T00:00:00")
                .write(folder.resolve(name + " drop"));
        assertThat(book.importing(drop).exitCode()).isZero();
        assertThat(book.run("settle", "--month", "2022-06", "--accept-missing-days", "2022-06-30").exitCode()).isZero();
        assertThat(book.settle("2022-07").exitCode()).isZero();
        return book;
    }

    private static void assertRefused(BookRunner book, String table, String sql) {
        assertThatThrownBy(() -> book.update(sql)).as(sql).cause().isInstanceOfSatisfying(SQLException.class,
                refusal -> {
                    assertThat(refusal.getMessage())
                            .contains(table + " is append-only: its rows are neither changed nor deleted");
                    assertThat(refusal.getSQLState()).isEqualTo(RESTRICT_VIOLATION);
                });
    }

    private static List<String> rows(BookRunner book, String table) {
        return book.query("select * from " + table).stream().sorted().toList();
    }
}
