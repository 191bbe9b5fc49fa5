package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/**
 * Money moves only from what came through imports and decisions that the chain of seals holds. Somebody who can write
 * to the database adds and changes rows between two runs, as the superuser of the server can. Application 1 of account
 * acct owes 1000.00 of July.
 */
@OnBothDatabases
@Tag("each-time")
class UnsealedRowsTest {

    private static final String NAMES_EACH = "; `yuejie verify --all` names each. Nothing was changed";

    @ABook
    private BookRunner book;

    @BeforeEach
    void importJuly() {
        Path drop = DropText.ofTwoApplications().withUsageOf("2022-07")
                .with("topups.csv", "topup_id,account_id,amount,at", "t-1,acct,100.00,2022-08-01T00:00:00")
                .withUsage("2022-07-20", "1,2022-07-20,12000,5").write(book.beside("drop"));
        assertThat(book.importing(drop).exitCode()).isZero();
    }

    private void alter(String... sql) {
        book.update(String.join(";", Protection.lifted(Database.ofThisRun())) + ";" + String.join(";", sql));
    }

    private void inventATopUp(String status) {
        alter("insert into import_run select 9, 'none', 1, 'nowhere', '" + status + "', started_at, completed_at from"
                + " import_run where import_id = 1",
                "insert into import_file (file_id, import_id, name, kind, path, sha256, status, applied_seq, rows_read,"
                        + " rows_applied) values (999, 9, 'topups.csv', 'TOPUPS', 'topups.csv', 'aa', 'APPLIED', 999,"
                        + " 1, 1)",
                "insert into topup_fact select 999, 2, action, 't-9', account_id, 5000000, paid_at from topup_fact",
                "insert into ledger_entry select 'TOP_UP:t-9', kind, account_no, null, booked_on, 5000000, 0, 5000000,"
                        + " 0 from ledger_entry where entry_key = 'TOP_UP:t-1'");
    }

    private Ended refused(String what, String why) {
        return new Ended(3, "", what + why + NAMES_EACH + ".\n");
    }

    @Test
    void nothingIsDeductedWithATopUpOfAnImportThatNeverRan() {
        assertThat(book.settle("2022-07").exitCode()).isZero();
        inventATopUp("COMPLETED");
        String found = "import_file topups.csv of import 9: it took effect, but no link of the chain seals its import";
        assertThat(book.run("deduct", "--date", "2022-08-01")).isEqualTo(refused(
                "Nothing can be deducted on 2022-08-01: the book is not as it was sealed: ", found));
        assertThat(book.run("verify", "--month", "2022-07").err()).contains(found);
        assertThat(book.query("select outcome from deduction_attempt")).isEmpty();
    }

    @Test
    void nothingIsDeductedWithATopUpOfAnImportThatSeemsToGoOn() {
        assertThat(book.settle("2022-07").exitCode()).isZero();
        inventATopUp("RUNNING");
        assertThat(book.run("deduct", "--date", "2022-08-01")).isEqualTo(new Ended(3, "",
                "Nothing can be deducted on 2022-08-01: an import was begun and not finished; run it again: nowhere."
                        + " Nothing was changed.\n"));
    }

    @Test
    void nothingIsDeductedWithATopUpWhoseAmountWasChanged() {
        assertThat(book.settle("2022-07").exitCode()).isZero();
        alter("update topup_fact set amount = 9000", "update ledger_entry set cash = 9000, balance = 9000 where kind ="
                + " 'TOP_UP'");
        assertThat(book.run("deduct", "--date", "2022-08-01")).isEqualTo(refused(
                "Nothing can be deducted on 2022-08-01: the book is not as it was sealed: ",
                "topup_fact of topups.csv of import 1: the rows are not those that were sealed with the import"));
    }

    @Test
    void nothingIsSettledWithAnOrderThatWasChanged() {
        alter("update order_fact set product = 'TRIAL', months = 1");
        assertThat(book.settle("2022-07").err()).contains("2022-07 cannot be settled: the book is not as it was sealed:"
                + " order_fact of orders.csv of import 1: the rows are not those that were sealed with the import"
                + NAMES_EACH);
        assertThat(book.query("select count(*) from settlement")).containsExactly("0");
    }

    @Test
    void anApprovalThatNobodyDecidedIsNone() {
        book.with("yuejie.deduction-needs-approval", "true");
        assertThat(book.settle("2022-07").exitCode()).isZero();
        alter("insert into approval (billing_month, revision, root, approved_at, os_user) select billing_month,"
                + " revision, root, sealed_at, os_user from seal where billing_month is not null");
        String root = book.query("select root from seal where billing_month is not null").get(0);
        Ended ended = book.run("deduct", "--date", "2022-08-01");
        assertThat(ended).isEqualTo(new Ended(3, "", "Nothing can be deducted on 2022-08-01: the book is not as it was"
                + " sealed: approval of 2022-07 revision 1: no link of the chain says that somebody approved the root "
                + root
                + "; `yuejie verify --all` names each; 2022-07 revision 1 is not approved: yuejie approve --month"
                + " 2022-07 --root " + root + ". Nothing was changed.\n"));
    }

    @Test
    void aHoldThatSomebodyTookAwayIsNotForgotten() {
        assertThat(book.settle("2022-07").exitCode()).isZero();
        assertThat(book.run("hold", "IM-202207-1", "--reason", "disputed").exitCode()).isZero();
        alter("update open_invoice set held_for = null");
        assertThat(book.run("deduct", "--date", "2022-08-01")).isEqualTo(refused(
                "Nothing can be deducted on 2022-08-01: the book is not as it was sealed: ",
                "open_invoice IM-202207-1: it is not held; the chain says that it is held for: disputed"));
    }

    @Test
    void aChainThatIsNotWholeIsNotApproved() {
        assertThat(book.settle("2022-07").exitCode()).isZero();
        String root = book.query("select root from seal where billing_month is not null").get(0);
        alter("update seal set manifest = replace(manifest, 'APPLIED', 'applied') where link_no = 1");
        assertThat(book.run("approve", "--month", "2022-07", "--root", root).err())
                .startsWith("2022-07 cannot be approved: the book is not as it was sealed: seal link 1: its root is ")
                .endsWith("; `yuejie verify --all` names each. Nothing was changed.\n");
    }

    @Test
    void anImportThatIsNeverFinishedIsSealedWhenAnotherOneComes() throws IOException {
        alter("update import_run set status = 'RUNNING'", "delete from seal");
        Files.move(book.home().resolve("seals"), book.beside("copies"));
        Path next = new DropText().withUsage("2022-08-01", "1,2022-08-01,5,5").write(book.beside("next"));
        assertThat(book.importing(next).exitCode()).isZero();
        assertThat(book.query("select kind, import_id, position('recorded: interrupted; import 2 came' in manifest)"
                + " from seal order by link_no")).hasSize(2).last().isEqualTo("IMPORT|2|0");
        assertThat(book.settle("2022-07").exitCode()).isZero();
        assertThat(book.run("verify", "--month", "2022-07").exitCode()).isZero();
    }
}
