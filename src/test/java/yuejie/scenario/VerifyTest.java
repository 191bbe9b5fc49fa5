package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/** What {@code verify} says, and how it ends; and the copies of the seals beside the book. */
@OnBothDatabases
class VerifyTest {

    @ABook
    private BookRunner book;

    private void settle() {
        book.importing(DropText.ofTwoApplications().withUsageOf("2022-07").write(book.beside("drop")));
        assertThat(book.settle("2022-07").exitCode()).isZero();
    }

    private String runRoot() {
        return book.query("select run_root from seal order by link_no desc").get(0);
    }

    private String root() {
        return book.query("select root from seal where billing_month is not null").get(0);
    }

    private Ended verify(String... more) {
        String[] arguments = new String[3 + more.length];
        System.arraycopy(new String[] {"verify", "--month", "2022-07"}, 0, arguments, 0, 3);
        System.arraycopy(more, 0, arguments, 3, more.length);
        return book.run(arguments);
    }

    @Test
    void aSealedMonthIsAsItWasSealed() {
        settle();
        assertThat(verify()).isEqualTo(new Ended(0, "2022-07 is as it was sealed: 1 settlement of 2 applications and 62"
                + " snapshots, 1 invoice of 1 line, 0 attempts. The chain has 2 links; the last root is " + root()
                + ", the last run root " + runRoot()
                + "\n",
                ""));
    }

    @Test
    void aRootIsThatOfALinkOrOfNone() {
        settle();
        Ended found = verify("--root", root().toUpperCase(java.util.Locale.ROOT));
        assertThat(found.out())
                .startsWith("The root " + root() + " is the root of link 2 (settlement of 2022-07 revision 1).\n");
        assertThat(found.exitCode()).isZero();
        assertThat(verify("--root", runRoot()).out()).startsWith("The root " + runRoot() + " is the root of link 2");
        assertThat(verify("--root", "0".repeat(64)))
                .isEqualTo(new Ended(4, "2022-07 is NOT as it was sealed: 1 finding.\n",
                        "seal: no link of the chain has the root " + "0".repeat(64) + "\n"));
        assertThat(verify("--root", "12").exitCode()).isEqualTo(2);
    }

    @Test
    void whatWasAlteredIsNamed() {
        settle();
        book.update("update usage_daily set dau = 11000 where usage_date = '2022-07-05' and app_no = 1");
        assertThat(verify()).isEqualTo(new Ended(4, "2022-07 is NOT as it was sealed: 2 findings.\n", "usage_daily"
                + " of usage-2022-07-05.csv of import 1: the rows are not those that were sealed with the import\n"
                + "usage_daily of application 1, as 2022-07 revision 1 saw it: the snapshots are not those that were"
                + " sealed (31 days)\n"));
        assertThat(verify("--json").out()).isEqualTo(String.format("""
                {
                  "month" : "2022-07",
                  "exit_code" : 4,
                  "sealed" : true,
                  "as_sealed" : false,
                  "settlements" : 1,
                  "applications" : 2,
                  "snapshots" : 62,
                  "invoices" : 1,
                  "lines" : 1,
                  "attempts" : 0,
                  "links" : 2,
                  "last_root" : "%s",
                  "last_run_root" : "%s",
                  "found" : 2,
                  "findings" : [ "usage_daily of usage-2022-07-05.csv of import 1: the rows are not those that were \
                sealed with the import", "usage_daily of application 1, as 2022-07 revision 1 saw it: the snapshots \
                are not those that were sealed (31 days)" ]
                }
                """, root(), runRoot()));
    }

    @Test
    void aCorrectionThatIsNotAdjustedYetAltersNothing() {
        settle();
        book.importing(new DropText().withUsage("2022-07-05", "1,2022-07-05,99999,300", "2,2022-07-05,100,300")
                .write(book.beside("correction")));
        assertThat(verify().exitCode()).isZero();
    }

    @Test
    void ofManyFindingsTheFirstAreShown() {
        settle();
        book.update("insert into ledger_entry select 'GIFT:' || u.usage_date || ':' || u.app_no, 'GIFT', 1, null,"
                + " u.usage_date, 0, 0, 0, 0 from usage_daily u");
        Ended ended = verify();
        assertThat(ended.out()).isEqualTo("2022-07 is NOT as it was sealed: 62 findings.\n");
        assertThat(ended.err().lines()).hasSize(51).last().isEqualTo("… and 12 more");
    }

    @Test
    void aMonthThatIsNotSealedIsRefused() {
        book.importing(DropText.ofTwoApplications().write(book.beside("drop")));
        assertThat(verify())
                .isEqualTo(new Ended(3, "", "2022-07 is not sealed, so there is nothing to verify it against."
                        + " Settle it first: yuejie settle --month 2022-07\n"));
    }

    @Test
    void everythingThatWasSealedIsVerifiedInOneCall() {
        book.importing(DropText.ofTwoApplications().withUsageOf("2022-06").write(book.beside("june")));
        String root = book.query("select root from seal").get(0);
        assertThat(book.run("verify", "--all").out()).isEqualTo("Everything is as it was sealed: 0 settlements of 0"
                + " applications and 0 snapshots, 0 invoices of 0 lines, 0 attempts. The chain has 1 link; the last"
                + " root is " + root + ", the last run root " + runRoot() + "\n");
        book.settle("2022-06");
        settle();
        assertThat(book.run("verify", "--all").out()).startsWith("Everything is as it was sealed: 2 settlements of 4"
                + " applications and 122 snapshots, 2 invoices of 2 lines, 0 attempts. The chain has 4 links; ");
        book.update("update usage_daily set dau = 7 where app_no = 2 and usage_date in ('2022-06-03', '2022-07-04')");
        assertThat(book.run("verify", "--all")).isEqualTo(new Ended(4, "Everything is NOT as it was sealed: 4"
                + " findings.\n", """
                usage_daily of usage-2022-06-03.csv of import 1: the rows are not those that were sealed with the import
                usage_daily of usage-2022-07-04.csv of import 2: the rows are not those that were sealed with the import
                usage_daily of application 2, as 2022-06 revision 1 saw it: the snapshots are not those that were \
                sealed (30 days)
                usage_daily of application 2, as 2022-07 revision 1 saw it: the snapshots are not those that were \
                sealed (31 days)
                """));
    }

    @Test
    void aMonthOrAllIsVerifiedAndAnExportIsOfAMonth() {
        assertThat(book.run("verify").exitCode()).isEqualTo(2);
        assertThat(book.run("verify", "--all", "--month", "2022-07").exitCode()).isEqualTo(2);
        assertThat(book.run("verify", "--all", "--exports", book.beside(".").toString())).isEqualTo(new Ended(2, "",
                "--exports needs --month: an export is of one month\nTry: yuejie verify --help\n"));
        assertThat(book.run("verify", "--all"))
                .isEqualTo(new Ended(3, "", "This book has no seal, so there is nothing to"
                        + " verify. Import usage first: yuejie import PATH\n"));
    }

    @Test
    void exportsAreVerifiedWithoutABook() throws IOException {
        settle();
        String root = root();
        book.export("2022-07");
        BookRunner nowhere = new BookRunner(book.beside("nowhere")).at("jdbc:nothing:at-all");
        String[] call = {"verify", "--month", "2022-07", "--exports", book.beside("book-out").toString()};
        assertThat(nowhere.run(call)).isEqualTo(new Ended(0, "2022-07 is as it was sealed: 1 settlement of 2"
                + " applications, 1 invoice of 1 line, 0 attempts. The chain has 2 links; the last root is " + root
                + "\n",
                ""));
        Files.delete(book.beside("book-out").resolve("manifest.json"));
        assertThat(nowhere.run(call)).isEqualTo(new Ended(3, "", "The export in " + call[4]
                + " is not of a sealed 2022-07,"
                + " so there is nothing to verify. Export it first: yuejie export --month 2022-07 --out DIR\n"));
        assertThat(nowhere.home()).doesNotExist();
        call[4] = book.beside("missing").toString();
        assertThat(nowhere.run(call)).isEqualTo(new Ended(2, "", "--exports " + call[4]
                + " is not a directory\nTry: yuejie verify --help\n"));
    }

    @Test
    void eachLinkIsCopiedBesideTheBookAndAMissingCopyIsMadeByTheNextJob() throws IOException {
        settle();
        Path copy = book.seals().resolve("000002-settlement-2022-07-revision-1.json");
        String text = Files.readString(copy);
        assertThat(text).contains("\"root\" : \"" + root() + "\"", "\"job_execution\" : 2,",
                "\"os_user\" : \"" + System.getProperty("user.name") + "\"")
                .containsPattern("\"sealed_at\" : \"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00\"");
        Files.delete(copy);
        assertThat(verify().exitCode()).isZero();
        Files.writeString(copy, text);
        Files.delete(copy.resolveSibling("000001-import-1.json"));
        assertThat(verify()).isEqualTo(new Ended(4, "2022-07 is NOT as it was sealed: 1 finding.\n",
                "seals: there is no copy of link 1 (import 1), although a later link has one\n"));
        Files.delete(copy);
        book.importing(
                new DropText().with("topups.csv", "topup_id,account_id,amount,at", "t,acct,5,2022-07-01T00:00:00")
                        .write(book.beside("top-up")));
        assertThat(copy).hasContent(text);
        assertThat(BookRunner.files(copy.getParent())).hasSize(3);
        book.run("deduct", "--date", "2022-08-01");
        assertThat(BookRunner.files(copy.getParent()).keySet()).containsExactly("000001-import-1.json",
                copy.getFileName().toString(), "000003-import-2.json",
                "000004-deduction-2022-08-01-run-1.json");
    }

    @Test
    void aChainThatWasWrittenAnewIsNotThatOfItsCopies() throws IOException {
        settle();
        Path copy = book.seals().resolve("000002-settlement-2022-07-revision-1.json");
        Files.writeString(copy, Files.readString(copy).replace(root(), "0".repeat(64)));
        assertThat(verify().err()).isEqualTo("seals/" + copy.getParent().getFileName()
                + "/000002-settlement-2022-07-revision-1.json: names " + "0".repeat(64)
                + " as the root of link 2; in the chain it is " + root() + "\n");
        Files.writeString(copy, "{");
        assertThat(verify().err()).isEqualTo("seals/" + copy.getParent().getFileName()
                + "/000002-settlement-2022-07-revision-1.json: it cannot be read as a"
                + " seal\n");
    }
}
