package yuejie.audit.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import yuejie.audit.Finding;
import yuejie.audit.Findings;
import yuejie.audit.Verification;
import yuejie.audit.origin.JdbcLinks;
import yuejie.calendar.BillingMonth;
import yuejie.scenario.BookRunner;
import yuejie.scenario.Database;
import yuejie.scenario.DropText;
import yuejie.scenario.Protection;
import yuejie.seal.Manifest;
import yuejie.seal.SealPlace;

/**
 * A small book in which everything happened that is sealed; it is altered in SQL on one connection on which nothing is
 * protected, verified, and put back.
 *
 * <p>July of application 1 (account a): 2 blocks of DAU and 90 days of history, suspended for a day; paid; its peak is
 * corrected, and a block is credited. Of 2 (account b, overseas): 1 block of groups, overdue for days; corrected to 2,
 * the second is invoiced, and at last both are paid. 3: a trial, nothing due. 4 (account a): parked; mended, settled
 * again, and paid. 5 (account "c, Ltd."): 1 block of DAU and 90 days of history, overdue; that option change is
 * withdrawn, and the credit lowers what is open. At last its invoice is held, and the first settlement is approved.
 */
public final class SealedBook implements AutoCloseable {

    public static final BillingMonth JULY = BillingMonth.of(2022, 7);
    static final String MONTH = "2022-07";

    /** The roots, on whichever database and with whatever settings. A price list that is shipped anew changes them. */
    public static final String FIRST_ROOT = "cb1681ae3df2c6b01f18b596245cdf31ee9c40dde0717a7adba8fbc2a59ff911";
    public static final String LAST_ROOT = "c7005a1447ce150f22141404c79fbbd380a883051143baa8d03c2fb6e65aeb63";

    private static final Pattern HASH = Pattern.compile("<(root|runhash|run|hash|catalog|topups|user) ?(\\d*)>");

    private final BookRunner runner;
    private final Path folder;
    private final String id;
    private final List<String> roots;
    private final List<String> runRoots;
    private final String catalog;
    private SingleConnectionDataSource dataSource;
    private JdbcTemplate jdbc;

    public SealedBook(Path folder) {
        this(folder, BookRunner.made(folder.resolve("book")));
    }

    /** A book in which the same happened by commands that run with some settings. */
    public SealedBook(Path folder, BookRunner runner) {
        this.folder = folder;
        this.runner = runner;
        everythingHappens();
        runner.export(MONTH);
        id = runner.seals().getFileName().toString();
        roots = runner.query("select root from seal order by link_no");
        runRoots = runner.query("select run_root from seal order by link_no");
        catalog = runner.query("select sha256 from price_catalog where catalog = 'mainland-2022'").get(0);
        open();
    }

    private void everythingHappens() {
        importing("july", drop(), 0);
        assertEnds(4, "settle", "--month", MONTH);
        assertEnds(0, "deduct", "--date", "2022-08-01");
        assertEnds(0, "deduct", "--date", "2022-08-02");
        assertEnds(4, "deduct", "--date", "2022-08-03");
        importing("corrections", corrections(), 0);
        assertEnds(0, "settle", "--month", MONTH, "--parked");
        assertEnds(0, "adjust", "--month", MONTH);
        importing("money", new DropText().with("topups.csv", "topup_id,account_id,amount,at",
                "t-3,b,10000,2022-08-05T23:59:59"), 0);
        assertEnds(4, "deduct", "--date", "2022-08-05");
        assertEnds(0, "hold", "IM-202207-5", "--reason", "disputed");
        assertEnds(0, "approve", "--month", MONTH, "--root", FIRST_ROOT);
    }

    private static DropText drop() {
        return new DropText().withUsageOf(MONTH)
                .with("accounts.csv", "account_id,name", "a,A", "b,B", "\"c, Ltd.\",C")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1,a,mainland,2021-01-01",
                        "2,b,overseas,2021-01-01", "3,a,mainland,2022-07-31", "4,a,mainland,2021-01-01",
                        "5,\"c, Ltd.\",mainland,2021-01-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "o-1,1,PRO,36,2021-12-01,2021-11-30T12:00:00",
                        "o-2,2,FLAGSHIP,36,2021-12-01,2021-11-30T12:00:00",
                        "o-4,4,PRO,36,2021-12-01,2021-11-30T12:00:00", "o-5,5,PRO,36,2021-12-01,2021-11-30T12:00:00")
                .with("options.csv", "sdk_app_id,option,value,effective_at", "1,HISTORY_STORAGE,90,2022-01-01T00:00:00",
                        "4,HISTORY_STORAGE,60,2022-01-01T00:00:00", "5,HISTORY_STORAGE,30,2022-01-01T00:00:00",
                        "5,HISTORY_STORAGE,90,2022-07-10T00:00:00")
                .with("service_status.csv", "sdk_app_id,status,at,reason", "1,SUSPENDED,2022-07-12T00:00:00,ARREARS",
                        "1,RESUMED,2022-07-13T00:00:00,")
                .with("topups.csv", "topup_id,account_id,amount,at", "t-1,a,5000.00,2022-07-01T12:00:00",
                        "t-2,b,100,2022-07-31T23:30:00")
                .withUsage("2022-07-20", "1,2022-07-20,25000,5", "2,2022-07-20,5,150000", "3,2022-07-20,9,9",
                        "5,2022-07-20,15000,5");
    }

    private static DropText corrections() {
        return new DropText().with("options.csv", "sdk_app_id,option,value,effective_at,action",
                "4,HISTORY_STORAGE,60,2022-01-01T00:00:00,WITHDRAW", "4,HISTORY_STORAGE,30,2022-01-01T00:00:00,ADD",
                "5,HISTORY_STORAGE,90,2022-07-10T00:00:00,WITHDRAW")
                .withUsage("2022-07-20", "1,2022-07-20,15000,5", "2,2022-07-20,5,250000", "3,2022-07-20,9,9",
                        "5,2022-07-20,15000,5");
    }

    private void importing(String name, DropText drop, int exitCode) {
        assertThat(runner.importing(drop.write(folder.resolve(name))).exitCode()).isEqualTo(exitCode);
    }

    private void assertEnds(int exitCode, String... command) {
        BookRunner.Ended ended = runner.run(command);
        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(exitCode);
    }

    private void open() {
        dataSource = new SingleConnectionDataSource(runner.url(), true);
        dataSource.setAutoCommit(false);
        jdbc = new JdbcTemplate(dataSource);
        Protection.lifted(Database.ofThisRun()).forEach(jdbc::execute);
        jdbc.execute("commit");
    }

    /** The directory of the month's export. */
    public Path exports() {
        return folder.resolve("book-out");
    }

    /**
     * An alteration with what has to be found; in it, {@code <root 2>} stands for a root, {@code <run 2>} for a run
     * root, {@code <hash 1>} for the hash that a manifest has by then, {@code <runhash 1>} for that of a record of a
     * run, {@code <catalog>} for the hash of the price list of the mainland, {@code <topups>} for the first digits of
     * the hash of the last file of top-ups, {@code <user>} for the user of the operating system.
     */
    static Arguments altered(String what, List<String> sql, String... findings) {
        return Arguments.of(what, sql, List.of(findings));
    }

    /** Verifies what has to be found after an alteration. */
    void assertFound(List<String> sql, List<String> findings) {
        alter(altered -> assertThat(altered.findings()).extracting(Finding::toString)
                .containsExactlyElementsOf(findings.stream().map(this::withHashes).toList()),
                sql.toArray(String[]::new));
    }

    /** Alters the book, verifies it, and puts it back; each statement has to change something. */
    void alter(Consumer<Verification> verified, String... sql) {
        try {
            for (String each : sql) {
                assertThat(jdbc.update(each)).as(each).isPositive();
            }
            verified.accept(verified(Optional.empty()));
        } finally {
            jdbc.execute("rollback");
        }
    }

    /** What the links say of the entries of the ledger after an alteration; the book is put back. */
    List<String> entriesFound(String sql) {
        try {
            assertThat(jdbc.update(sql)).as(sql).isPositive();
            Findings findings = new Findings();
            new JdbcSealedEntries(jdbc, findings).check(JdbcLinks.read(jdbc, new Findings()));
            return findings.first().stream().map(Finding::toString).toList();
        } finally {
            jdbc.execute("rollback");
        }
    }

    private String withHashes(String finding) {
        return HASH.matcher(finding).replaceAll(named -> switch (named.group(1)) {
            case "root" -> root(Integer.parseInt(named.group(2)));
            case "run" -> runRoot(Integer.parseInt(named.group(2)));
            case "runhash" -> Manifest.root(jdbc.queryForObject("select run from seal where link_no = "
                    + named.group(2), String.class));
            case "topups" -> "f1a41093d865…";
            case "user" -> System.getProperty("user.name");
            case "hash" -> Manifest.root(jdbc.queryForObject("select manifest from seal where link_no = "
                    + named.group(2), String.class));
            default -> catalog;
        }).replaceFirst("^seals/", "seals/" + id + "/");
    }

    /** The root of a link. */
    public String root(int link) {
        return roots.get(link - 1);
    }

    /** The run root of a link. */
    String runRoot(int link) {
        return runRoots.get(link - 1);
    }

    Verification verified(Optional<String> root) {
        return verified(JULY, root);
    }

    Verification verified(BillingMonth month, Optional<String> root) {
        return new JdbcVerification(jdbc).verify(Optional.of(month), root,
                new SealPlace(runner.home(), Optional.of(id)));
    }

    @Override
    public void close() {
        dataSource.destroy();
    }
}
