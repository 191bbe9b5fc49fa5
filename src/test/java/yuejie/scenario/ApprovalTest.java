package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.calendar.BillingZone;
import yuejie.scenario.BookRunner.Ended;

/** Where approvals are asked for, nothing is deducted before each seal with open invoices is approved by its root. */
@OnBothDatabases
class ApprovalTest {

    @TempDir
    private Path folder;
    private BookRunner book;

    @BeforeEach
    void settleAMonth() {
        book = DeskBook.settled(folder).with("yuejie.deduction-needs-approval", "true");
    }

    @Test
    void nothingIsDeductedBeforeItsSealIsApproved() {
        String root = DeskBook.root(book, 1);
        assertThat(book.run("deduct", "--date", "2022-08-01")).isEqualTo(new Ended(3, "", "Nothing can be deducted on"
                + " 2022-08-01: 2022-07 revision 1 is not approved: yuejie approve --month 2022-07 --root " + root
                + ". Nothing was changed.\n"));
        assertThat(book.run("status", "--month", "2022-07").out())
                .contains("; of these overdue: 0 invoices, 0.00 CNY; not approved: 2 invoices, 2000.00 CNY\n")
                .endsWith("Next: yuejie approve --month 2022-07 --root " + root + "\n"
                        + "              2022-07 revision 1 is not approved, and nothing is deducted before that\n");
        assertThat(approve("2022-07", root)).isEqualTo(new Ended(0, "2022-07 revision 1 is approved.\n", ""));
        assertThat(book.run("status", "--month", "2022-07").out()).contains("Seals         1  " + root
                + "  approved by olga, ").contains("; not approved: 0 invoices, 0.00 CNY\n");
        assertThat(book.run("deduct", "--date", "2022-08-01").exitCode()).isZero();
        assertThat(book.query("select os_user, event, detail from audit_event")).containsExactly(
                "olga|APPROVE|2022-07 revision 1: " + root);
    }

    @Test
    void toApproveAgainSaysSoAndChangesNothing() {
        String root = DeskBook.root(book, 1);
        approve("2022-07", root.toUpperCase(Locale.ROOT));
        assertThat(approve("2022-07", root))
                .isEqualTo(new Ended(0, "2022-07 revision 1 was approved before, by olga on "
                        + BillingZone.dayOf(Instant.now()) + "; nothing was changed.\n", ""));
        assertThat(book.query("select count(*) from approval")).containsExactly("1");
        assertThat(book.query("select count(*) from audit_event")).containsExactly("1");
    }

    @Test
    void aLaterSealNeedsAnApprovalOfItsOwnAndCoversTheEarlierOnes() {
        String first = DeskBook.root(book, 1);
        book.importing(new DropText().withUsage("2022-07-05", DeskBook.usage("2022-07-05", 32_000, 25_000, 10_001))
                .with("options.csv", "sdk_app_id,option,value,effective_at,action",
                        "2,HISTORY_STORAGE,60,2022-07-15T00:00:00,WITHDRAW")
                .write(folder.resolve("late")));
        book.run("settle", "--month", "2022-07", "--parked");
        String second = DeskBook.root(book, 2);
        String missing = "2022-07 revision 2 is not approved: yuejie approve --month 2022-07 --root " + second;
        assertThat(approve("2022-07", first))
                .isEqualTo(new Ended(0, "2022-07 revision 1 is approved.\n" + missing + "\n",
                        ""));
        assertThat(book.run("deduct", "--date", "2022-08-01")).isEqualTo(new Ended(3, "", "Nothing can be deducted on"
                + " 2022-08-01: " + missing + ". Nothing was changed.\n"));
        book.run("adjust", "--month", "2022-07");
        String third = DeskBook.root(book, 3);
        assertThat(book.run("approve", "--month", "2022-07", "--root", third, "--json")).isEqualTo(new Ended(0, """
                {
                  "month" : "2022-07",
                  "exit_code" : 0,
                  "was_approved" : false,
                  "approved" : [ {
                    "revision" : 2,
                    "root" : "SECOND"
                  }, {
                    "revision" : 3,
                    "root" : "THIRD"
                  } ],
                  "not_approved" : [ ]
                }
                """.replace("SECOND", second).replace("THIRD", third),
                "2022-07 revision 2, 2022-07 revision 3 are approved.\n"));
        assertThat(book.run("deduct", "--date", "2022-08-01").exitCode()).isZero();
    }

    @Test
    void whatIsNoRootOfASealOfTheMonthIsRefused() {
        String root = DeskBook.root(book, 1);
        String other = "0".repeat(64);
        assertThat(approve("2022-07", other))
                .isEqualTo(new Ended(3, "", other + " is not the root of a seal of 2022-07;"
                        + " `yuejie status --month 2022-07` shows them. Nothing was changed.\n"));
        assertThat(approve("2022-06", root)).isEqualTo(new Ended(3, "", "2022-06 is not settled and proved, so there is"
                + " nothing to approve. Settle it first: yuejie settle --month 2022-06\n"));
        approve("2022-07", root);
        book.run("deduct", "--date", "2022-08-01");
        String deduction = book.query("select root from seal where kind = 'DEDUCTION'").get(0);
        assertThat(approve("2022-07", deduction).exitCode()).isEqualTo(3);
        assertThat(book.query("select revision from approval")).containsExactly("1");
    }

    @Test
    void aRootHasSixtyFourHexadecimalDigits() {
        for (String wrong : new String[] {"abc", "g".repeat(64), "0".repeat(65)}) {
            assertThat(approve("2022-07", wrong))
                    .isEqualTo(new Ended(2, "", "--root: '" + wrong + "' is no root; a root"
                            + " has 64 digits, 0 to 9 and a to f\nTry: yuejie approve --help\n"));
        }
    }

    @Test
    void withoutTheSettingNobodyIsAsked() {
        book.with("yuejie.deduction-needs-approval", "false");
        assertThat(book.run("status", "--month", "2022-07").out()).doesNotContain("not approved");
        assertThat(book.run("deduct", "--date", "2022-08-01").exitCode()).isZero();
    }

    private Ended approve(String month, String root) {
        return book.run("approve", "--month", month, "--root", root);
    }
}
