package yuejie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.scenario.BookRunner;
import yuejie.scenario.Database;
import yuejie.scenario.DeskBook;
import yuejie.scenario.OnBothDatabases;
import yuejie.scenario.Protection;

/** The pages of the chain, of verifications and of decisions. */
@OnBothDatabases
class ProofPagesTest {

    @TempDir
    private Path folder;
    private BookRunner book;

    @BeforeEach
    void settleAMonthAndHoldAnInvoice() {
        book = DeskBook.settled(folder);
        book.run("hold", "IM-202207-1", "--reason", "<b>客户</b> =1+1");
    }

    @Test
    void eachLinkIsListedWithItsRootAndWhatItSeals() throws Exception {
        List<String> roots = book.query("select root from seal order by link_no desc");
        try (ConsoleRunner console = ConsoleRunner.open(book)) {
            assertThat(console.text("/seals")).containsSubsequence("3", "decision", "1", "yes", roots.get(0), "2",
                    "settlement", "2022-07 revision 1", "yes", roots.get(1), "1", "import", "1", "yes", roots.get(2));
            assertThat(console.text("/seals?kind=IMPORT")).contains(roots.get(2)).doesNotContain(roots.get(0));
            assertThat(console.text("/seals?root=" + roots.get(1))).contains(roots.get(1)).doesNotContain(roots.get(0));
            assertThat(console.get("/seals.csv?kind=SETTLEMENT").body()).startsWith(
                    "link,kind,subject,link-holds,root,sealed,user,execution\n2,SETTLEMENT,2022-07 revision 1,HOLDS,"
                            + roots.get(1) + ",")
                    .endsWith("+08:00,olga,2\n");
        }
    }

    @Test
    void aLinkShowsEachLineOfWhatItSealsAndWhoMadeIt() throws Exception {
        String manifest = book.query("select manifest from seal where link_no = 2").get(0);
        try (ConsoleRunner console = ConsoleRunner.open(book)) {
            String page = console.text("/seals/2");
            manifest.lines().forEach(line -> assertThat(page).contains(line.replaceFirst(": ", " ")));
            assertThat(page).contains("by olga", "job month-end-settlement", "parameter month 2022-07",
                    "Nobody approved this root.");
            HttpResponse<String> missing = console.get("/seals/9");
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(ConsoleRunner.text(missing)).contains("The book has no link 9.");
        }
    }

    @Test
    void aVerificationIsMadeOnceAndAgainOnlyWhenItIsAskedFor() throws Exception {
        try (ConsoleRunner console = ConsoleRunner.open(book)) {
            String page = ended(console, "/seals/verification?month=2022-07");
            assertThat(page).contains("Verification 2022-07 Everything is as it was sealed.", "Settlements 1",
                    "Applications 4", "Snapshots 124", "Invoices 2", "Links 3", "Nothing was found.");
            String begun = page.replaceFirst(".*Begun (\\S+ \\S+).*", "$1");
            Thread.sleep(Duration.ofMillis(1_100).toMillis());
            assertThat(console.text("/seals/verification?month=2022-07")).contains(begun);
            assertThat(console.text("/seals/verification?month=2022-07&after=7")).contains(begun);
            console.text("/seals/verification?month=2022-07&after=1");
            assertThat(ended(console, "/seals/verification?month=2022-07&after=1")).doesNotContain(begun);
        }
    }

    @Test
    void whatWasChangedBehindTheProgramIsFoundAndNamed() throws Exception {
        book.update("update usage_daily set dau = dau + 1 where app_no = 1 and usage_date = date '2022-07-05'");
        try (ConsoleRunner console = ConsoleRunner.open(book)) {
            assertThat(ended(console, "/seals/verification")).contains("Something is NOT as it was sealed.",
                    "usage_daily of usage-2022-07-05.csv of import 1 the rows are not those that were sealed with the"
                            + " import");
        }
    }

    @Test
    void aLinkWhoseTextWasAlteredIsShownAsItIsAndDoesNotHold() throws Exception {
        book.update(String.join(";", Protection.lifted(Database.ofThisRun())) + ";update seal set"
                + " manifest = 'no line at all', run = 'nor here' where link_no = 2");
        try (ConsoleRunner console = ConsoleRunner.open(book)) {
            assertThat(console.text("/seals")).containsSubsequence("3", "decision", "1", "yes", "2", "settlement",
                    "2022-07 revision 1", "NO", "1", "import", "1", "yes");
            assertThat(console.text("/seals/2")).contains("Link holds NO", "no line at all", "nor here");
            assertThat(console.text("/runs/2")).contains("nor here");
        }
    }

    @Test
    void aMonthThatIsNotSealedHasNothingToVerify() throws Exception {
        try (ConsoleRunner console = ConsoleRunner.open(book)) {
            assertThat(ended(console, "/seals/verification?month=2022-09")).contains("There is no seal of it, so there"
                    + " is nothing to verify. Settle the month first: yuejie settle --month YYYY-MM");
            assertThat(console.get("/seals/verification?month=September").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aDecisionIsShownAsItWasWrittenWithTheLinkThatSealsIt() throws Exception {
        try (ConsoleRunner console = ConsoleRunner.open(book)) {
            HttpResponse<String> page = console.get("/decisions");
            assertThat(page.body()).contains("IM-202207-1: &lt;b&gt;客户&lt;/b&gt; =1+1", "href=\"/seals/3\"")
                    .doesNotContain("<b>");
            assertThat(console.text("/decisions?user=nobody")).contains("No decision matches.");
            assertThat(console.get("/decisions.csv").body()).startsWith("event,time,user,decision,detail,link\n1,")
                    .endsWith(",olga,HOLD,IM-202207-1: <b>客户</b> =1+1,3\n");
        }
    }

    /** The page when the verification is over. */
    private static String ended(ConsoleRunner console, String path) throws Exception {
        for (int i = 0; i < 600; i++) {
            String page = console.text(path);
            if (!page.contains("The verification is under way")) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The verification does not end");
    }
}
