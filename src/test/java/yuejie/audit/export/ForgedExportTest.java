package yuejie.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import yuejie.audit.Finding;
import yuejie.calendar.BillingMonth;
import yuejie.collection.JdbcLedgerRows;
import yuejie.scenario.BookRunner;
import yuejie.scenario.DropText;
import yuejie.scenario.OnBothDatabases;
import yuejie.seal.Sha256;

/**
 * Exports whose prepaid orders, grants, top-ups, entries of other months or accounts were forged, so that all sums
 * agree, with the hashes, numbers of rows and links in the manifest: the roots find each of them.
 *
 * <p>June and July of application 1 (account a), which pays 2,000.00 for 2 blocks of DAU, and of 2 (account b), which
 * owes 1,000.00 for each month. Orders r and s of 1 were withdrawn by the second import, with the two grants of s.
 */
@OnBothDatabases
class ForgedExportTest {

    private static final String MANIFEST = "manifest.json";
    private static final String P = "p,1,PRO,12,2022-01-01,2022-12-31,11988.00,PAID_OUTSIDE,\n";
    private static final String Q = "q,2,PRO,12,2022-01-01,2022-12-31,11988.00,PAID_OUTSIDE,\n";
    private static final String R = "r,1,AVCHATROOM_UNLIMITED,1,2022-02-01,2022-02-28,1000.00,PAID_OUTSIDE,\n";
    private static final String S = "s,1,CALL_BASIC,2,2022-03-01,2022-05-01,1000.00,PAID_OUTSIDE,\n";
    private static final String T = "t,1,CALL_ADVANCED,1,2022-03-01,2022-04-01,1000.00,PAID_OUTSIDE,\n";
    private static final String S_1 = "s,1,1,110000,2022-03-01,2022-04-01,ACCOUNT,2022-05-01\n";
    private static final String S_2 = "s,1,2,110000,2022-04-01,2022-05-01,ACCOUNT,2022-05-01\n";
    private static final String T_1 = "t,1,1,235000,2022-03-01,2022-04-01,ACCOUNT,\n";
    private static final String T_1_OF_ALL = T_1.replace("235000", "999999999");
    private static final String TOP_1 = "TOP_UP:t-1,TOP_UP,2022-05-01,a,,9000.00,0.00,9000.00,0.00\n";
    private static final String TOP_2 = "TOP_UP:t-2,TOP_UP,2022-05-02,b,,100.00,0.00,100.00,0.00\n";
    private static final String TOP_3 = "TOP_UP:t-3,TOP_UP,2022-07-20,a,,50.00,0.00,50.00,0.00\n";
    private static final String TOP_4 = "TOP_UP:t-4,TOP_UP,2022-05-02,b,,500.00,0.00,500.00,0.00\n";
    private static final String JUNE_1 = "INVOICE:IM-202206-1,INVOICE,2022-07-01,a,IM-202206-1,0.00,2000.00,0.00,"
            + "2000.00\n";
    private static final String JUNE_2 = "INVOICE:IM-202206-2,INVOICE,2022-07-01,b,IM-202206-2,0.00,1000.00,0.00,"
            + "1000.00\n";
    private static final String JUNE_2_LESS = JUNE_2.replace("1000.00", "1.00");
    private static final String FOREVER = P.replace("PRO", "FLAGSHIP").replace("2022-12-31", "2099-12-31");
    private static final String TOP_3_OF_B = TOP_3.replace(",a,", ",b,");
    private static final String TOP_3_LATER = TOP_3.replace("07-20", "07-21");

    @TempDir
    private static Path folder;
    private static Path exports;
    private static BookRunner book;
    @TempDir
    private Path files;

    /** A change of one file. */
    record Change(String file, String old, String now) {
    }

    static final List<Arguments> FORGED = List.of(
            forged("an order is another product for ever", List.of(new Change("orders.csv", P, FOREVER)),
                    ofLink("orders", 1, sum(FOREVER, Q, R, S, T), sum(P, Q, R, S, T))),
            forged("an order is removed",
                    List.of(new Change("orders.csv", Q, ""), rows(5, 4),
                            runs("1 2\",\n        \"4 2", "1 1\",\n        \"4 2")),
                    ofLink("orders", 1, sum(P, R, S, T), sum(P, Q, R, S, T))),
            forged("an order is added", List.of(new Change("orders.csv", T, T + "u,2,PRO,1,2023-01-01,2023-01-31,,"
                    + "PAID_OUTSIDE,\n"), rows(5, 6), runs("4 2\",\n        \"1 1", "4 2\",\n        \"1 2")),
                    "orders.csv u: it is not what seal link 1 sealed; without it, the other rows are"
                            + " what the link sealed"),
            forged("a withdrawn order counts again", List.of(new Change("orders.csv",
                    R.replace("PAID_OUTSIDE", "WITHDRAWN"), R)),
                    ofLink("orders", 4, sum(R, S.replace("PAID_OUTSIDE", "WITHDRAWN")),
                            sum(R.replace("PAID_OUTSIDE", "WITHDRAWN"), S.replace("PAID_OUTSIDE", "WITHDRAWN")))),
            forged("an order as it was before", List.of(new Change(MANIFEST, "\"CALL_BASIC\",\n        \"2\"",
                    "\"CALL_BASIC\",\n        \"3\"")),
                    ofLink("orders", 1, sum(P, Q, R, S.replace(",2,2022", ",3,2022"), T), sum(P, Q, R, S, T))),
            forged("a grant", List.of(new Change("grants.csv", T_1, T_1_OF_ALL)),
                    ofLink("grants", 1, sum(S_1, S_2, T_1_OF_ALL), sum(S_1, S_2, T_1))),
            forged("a grant is removed", List.of(new Change("grants.csv", T_1, ""), rows(1, 0),
                    new Change(MANIFEST, "\"links\" : [\n        \"1 1\"\n      ]", "\"links\" : [ ]")),
                    ofLink("grants", 1, sum(S_1, S_2), sum(S_1, S_2, T_1))),
            forged("a top-up is added",
                    List.of(new Change("ledger.csv", TOP_2, TOP_2 + TOP_4), rows(9, 10),
                            runs("1 2\",\n        \"2 2", "1 3\",\n        \"2 2"),
                            new Change("accounts.csv", "b,100.00,0.00,100.00,", "b,600.00,0.00,600.00,")),
                    "ledger.csv TOP_UP:t-4: it is not what seal link 1 sealed; without it, the other rows are"
                            + " what the link sealed"),
            forged("a top-up of another account", List.of(new Change("ledger.csv", TOP_3, TOP_3_OF_B),
                    new Change("accounts.csv", "a,9050.00,4000.00,5050.00", "a,9000.00,4000.00,5000.00"),
                    new Change("accounts.csv", "b,100.00,0.00,100.00,", "b,150.00,0.00,150.00,")),
                    ofOne("TOP_UP:t-3", 4, sum(TOP_3_OF_B), sum(TOP_3))),
            forged("the day of a top-up", List.of(new Change("ledger.csv", TOP_3, TOP_3_LATER)),
                    ofOne("TOP_UP:t-3", 4, sum(TOP_3_LATER), sum(TOP_3))),
            forged("a top-up is of another link", List.of(runs("4 1", "3 1")),
                    "ledger.csv TOP_UP:t-3: manifest.json says that link 3 (deduction of 2022-07-03 run 1) holds it,"
                            + " which brought no such row",
                    "ledger.csv TOP_UP:t-3: it is not what seal link 3 sealed; without it, the other rows are what the"
                            + " link sealed",
                    ofLink("ledger", 4, sum(), sum(TOP_3))),
            forged("an entry of another month", List.of(new Change("ledger.csv", JUNE_2, JUNE_2_LESS),
                    new Change("accounts.csv", "100.00,1000.00\n", "100.00,1.00\n")),
                    ofLink("ledger", 2, sum(JUNE_1, JUNE_2_LESS), sum(JUNE_1, JUNE_2))),
            forged("the links of a file are not there", List.of(runs("links\" : [\n        \"1 2\",\n        \"2 2",
                    "other\" : [\n        \"1 2\",\n        \"2 2")),
                    "ledger.csv: the chain does not cover it, so nobody can tell whether its rows are as they were: the"
                            + " export was made by a version that did not seal these rows. Import with this version,"
                            + " and export the month again"),
            forged("an account is added", List.of(new Change("accounts.csv", "idle,", "i,0.00,0.00,0.00,0.00\nidle,"),
                    rows(3, 4), runs("1 3", "1 4")),
                    "accounts.csv i: it is not what seal link 1 sealed; without it, the other rows are"
                            + " what the link sealed"),
            forged("an account is another one", List.of(new Change("accounts.csv", "idle,", "j,")),
                    ofLink("accounts", 1, sum("a\n", "b\n", "j\n"), sum("a\n", "b\n", "idle\n"))),
            forged("nothing is overdue", List.of(new Change("accounts.csv", "100.00,1000.00\n", "100.00,0.00\n")),
                    "accounts.csv b: its overdue is 0.00, by the invoices and the ledger it is 1000.00"),
            forged("no invoice is overdue", List.of(new Change("accounts.csv", "100.00,1000.00\n", "100.00,0.00\n"),
                    new Change(MANIFEST, "\"overdue\" : [\n    \"IM-202206-2\"\n  ]", "\"overdue\" : [ ]")),
                    "manifest.json: its overdue invoices are not those of seal link 6: 'overdue' is " + sum()
                            + ", sealed was " + sum("IM-202206-2\n")));

    private static Arguments forged(String what, List<Change> changes, String... findings) {
        return Arguments.of(what, changes, List.of(findings));
    }

    private static Change rows(int was, int now) {
        return new Change(MANIFEST, "\"rows\" : " + was + ",", "\"rows\" : " + now + ",");
    }

    private static Change runs(String was, String now) {
        return new Change(MANIFEST, "\"" + was + "\"", "\"" + now + "\"");
    }

    private static String ofLink(String key, int link, String now, String was) {
        return key + ".csv: its rows of seal link " + link + " are not those that were sealed: '" + key + "' is " + now
                + ", sealed was " + was;
    }

    private static String ofOne(String entry, int link, String now, String was) {
        return "ledger.csv " + entry + ": it is not what seal link " + link + " sealed: 'ledger' is " + now
                + ", sealed was " + was;
    }

    /** The number of rows and the first digits of their hash, as findings have them. */
    private static String sum(String... rows) {
        return rows.length + " " + Sha256.of(String.join("", rows)).substring(0, 12) + "…";
    }

    @BeforeAll
    static void exportTwoMonths() {
        book = BookRunner.made(folder.resolve("book"));
        DropText first = new DropText().with("accounts.csv", "account_id,name", "a,A", "b,B", "idle,I")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1,a,mainland,2021-01-01",
                        "2,b,mainland,2021-01-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "p,1,PRO,12,2022-01-01,2022-01-01T00:00:00", "q,2,PRO,12,2022-01-01,2022-01-01T00:00:00",
                        "r,1,AVCHATROOM_UNLIMITED,1,2022-02-01,2022-01-02T00:00:00",
                        "s,1,CALL_BASIC,2,2022-03-01,2022-02-01T00:00:00",
                        "t,1,CALL_ADVANCED,1,2022-03-01,2022-02-01T00:00:00")
                .with("topups.csv", "topup_id,account_id,amount,at", "t-1,a,9000.00,2022-05-01T00:00:00",
                        "t-2,b,100.00,2022-05-02T00:00:00");
        for (BillingMonth month : List.of(BillingMonth.of(2022, 6), BillingMonth.of(2022, 7))) {
            first = first.withUsageOf(month.toString());
            String day = month.firstDay().toString();
            first = first.withUsage(day, "1," + day + ",25000,10", "2," + day + ",15000,10");
        }
        assertThat(book.importing(first.write(folder.resolve("first"))).exitCode()).isZero();
        ends(0, "settle", "--month", "2022-06");
        ends(4, "deduct", "--date", "2022-07-03");
        assertThat(book.importing(new DropText()
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at,action",
                        "r,1,AVCHATROOM_UNLIMITED,1,2022-02-01,2022-01-02T00:00:00,WITHDRAW",
                        "s,1,CALL_BASIC,2,2022-03-01,2022-02-01T00:00:00,WITHDRAW")
                .with("topups.csv", "topup_id,account_id,amount,at", "t-3,a,50.00,2022-07-20T00:00:00")
                .write(folder.resolve("second"))).exitCode()).isZero();
        ends(0, "settle", "--month", "2022-07");
        ends(4, "deduct", "--date", "2022-08-01");
        book.export("2022-07");
        exports = folder.resolve("book-out");
    }

    private static void ends(int exitCode, String... command) {
        BookRunner.Ended ended = book.run(command);
        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(exitCode);
    }

    @Test
    void whatNobodyForgedIsAsItWasSealed() {
        assertThat(new ExportVerification(BillingMonth.of(2022, 7), exports).verify(Optional.empty()).findings())
                .isEmpty();
    }

    @Test
    void allEntriesOfEarlierVersionsAreSealedAsTheyAreExported() throws IOException {
        SingleConnectionDataSource dataSource = new SingleConnectionDataSource(book.url(), true);
        try {
            // no row of this ledger has a quote or an apostrophe
            String rows = Files.readString(exports.resolve("ledger.csv")).split("\n", 2)[1];
            assertThat(new JdbcLedgerRows(new JdbcTemplate(dataSource)).earlier(2)).isEqualTo("9 " + Sha256.of(rows));
        } finally {
            dataSource.destroy();
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("FORGED")
    void theRootsFindIt(String what, List<Change> changes, List<String> findings) throws IOException {
        try (Stream<Path> all = Files.list(exports)) {
            for (Path file : all.toList()) {
                Files.copy(file, files.resolve(file.getFileName()));
            }
        }
        for (Change change : changes) {
            forge(change);
        }
        assertThat(new ExportVerification(BillingMonth.of(2022, 7), files).verify(Optional.empty()).findings())
                .extracting(Finding::toString).containsExactlyElementsOf(findings);
    }

    /** Changes a file, and its hash in the manifest. */
    private void forge(Change change) throws IOException {
        String before = Files.readString(files.resolve(change.file));
        assertThat(before).containsOnlyOnce(change.old);
        String after = before.replace(change.old, change.now);
        Files.writeString(files.resolve(change.file), after);
        Path manifest = files.resolve(MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace(Sha256.of(before), Sha256.of(after)));
    }
}
