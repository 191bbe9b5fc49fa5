package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.postgres.PostgresServer;
import yuejie.scenario.BookRunner.Ended;

/**
 * A book that lacks links of which there are copies is an older one, another one, or begun anew: nothing is written to
 * it, so that nothing is invoiced or taken twice. Application 1 of account acct owes 1000.00 of July.
 */
@OnBothDatabases
class LostLinksTest {

    private static final String RESTORE = ", or YUEJIE_HOME is that of another book. Nothing was changed. Restore the"
            + " newest backup of the book, or set YUEJIE_HOME to the home of this book; to go on without those links,"
            + " move ";

    @TempDir
    private Path folder;
    private final Map<BookRunner, String> ids = new HashMap<>();
    private BookRunner book;
    private Path drop;

    @BeforeEach
    void makeABook() throws IOException {
        book = new BookRunner(Files.createDirectories(folder.resolve("book")));
        drop = DropText.ofTwoApplications().withUsageOf("2022-07")
                .with("topups.csv", "topup_id,account_id,amount,at", "t-1,acct,9000.00,2022-08-01T00:00:00")
                .withUsage("2022-07-20", "1,2022-07-20,12000,5").write(folder.resolve("drop"));
    }

    private void settle(BookRunner any) {
        assertThat(any.importing(drop).exitCode()).isZero();
        assertThat(any.settle("2022-07").exitCode()).isZero();
        ids.put(any, any.query("select book_id from book").get(0));
    }

    private void deduct() {
        assertThat(book.run("deduct", "--date", "2022-08-01").exitCode()).isZero();
    }

    private List<Ended> whateverWrites(BookRunner any) {
        String invoice = any.query("select coalesce(min(invoice_no), 'x') from invoice").get(0);
        return List.of(any.importing(drop), any.settle("2022-07"), any.run("settle", "--month", "2022-07", "--parked"),
                any.run("settle", "--month", "2022-07", "--discard"), any.run("deduct", "--date", "2022-08-02"),
                any.run("adjust", "--month", "2022-07"), any.run("hold", invoice, "--reason", "asked"),
                any.run("release", invoice),
                any.run("approve", "--month", "2022-07", "--root", "0".repeat(64)));
    }

    @Test
    void aBookRestoredFromAnOlderBackupIsNotWritten() throws IOException {
        settle(book);
        BookRunner older = book.copyTo(folder.resolve("older"));
        deduct();
        replaceSeals(older);
        Ended refused = new Ended(3, "", "The book " + place(older) + " lacks link 3, which "
                + seal(older, "000003-deduction-2022-08-01-run-1.json")
                + " tells of: it is an older state of the book, or a"
                + " new one" + RESTORE + seals(older) + " away.\n");
        String state = state(older);
        assertThat(whateverWrites(older)).containsOnly(refused);
        assertThat(state(older)).isEqualTo(state);
        assertThat(older.run("status", "--month", "2022-07").err()).isEmpty();
        Ended verified = older.run("verify", "--month", "2022-07");
        assertThat(verified).isEqualTo(new Ended(4, "2022-07 is NOT as it was sealed: 1 finding.\n",
                "seals/" + ids.get(book) + "/000003-deduction-2022-08-01-run-1.json: names link 3 with the root "
                        + roots(book).get(2)
                        + "; the chain has no such link\n"));
        Files.move(seals(older), folder.resolve("seals-of-what-is-lost"));
        assertThat(older.run("deduct", "--date", "2022-08-01").exitCode()).isZero();
    }

    @Test
    void aBookWithAnotherLinkInItsPlaceIsNotWritten() throws IOException {
        settle(book);
        BookRunner other = new BookRunner(folder.resolve("other"));
        drop = DropText.ofTwoApplications().withUsageOf("2022-07").write(folder.resolve("other-drop"));
        settle(other);
        replaceSeals(other);
        Ended refused = new Ended(3, "", "The book " + place(other) + " has link 1 with the root " + roots(other).get(0)
                + ", and " + seal(other, "000001-import-1.json") + " tells of the root "
                + roots(book).get(0) + ": the book was begun anew" + RESTORE + seals(other) + " away.\n");
        String state = state(other);
        assertThat(whateverWrites(other)).containsOnly(refused);
        assertThat(state(other)).isEqualTo(state);
        assertThat(other.run("status", "--month", "2022-07").err()).isEmpty();
    }

    @Test
    void whereThereIsNoBookAnyMoreNoneIsBegun() throws IOException {
        settle(book);
        deduct();
        BookRunner gone = new BookRunner(Files.createDirectories(folder.resolve("gone")));
        replaceSeals(gone);
        Path last = seal(gone, "000003-deduction-2022-08-01-run-1.json");
        Ended refused = new Ended(3, "", isEmbedded() ? "There is no book in " + gone.home() + ", but " + last
                + " is a copy of its link 3. Nothing was changed; restore " + gone.home().resolve("book.mv.db")
                + " from a"
                + " backup. To begin a new book, set YUEJIE_HOME to another directory, or move " + seals(gone)
                + " away.\n"
                : "The book " + place(gone) + " lacks link 1, which "
                        + seal(gone, "000001-import-1.json")
                        + " tells of: it is an older state of the book, or a new one" + RESTORE + seals(gone)
                        + " away.\n");
        assertThat(List.of(gone.importing(drop), gone.settle("2022-07"), gone.run("deduct", "--date", "2022-08-01"),
                gone.run("verify", "--month", "2022-07"))).containsOnly(refused);
        if (isEmbedded()) {
            assertThat(gone.home().resolve("book.mv.db")).doesNotExist();
        } else {
            assertThat(gone.query("select count(*) from information_schema.tables where table_schema = 'public'"))
                    .containsExactly("0");
        }
        Files.move(seals(gone), folder.resolve("seals-of-what-is-lost"));
        assertThat(gone.importing(drop).exitCode()).isZero();
    }

    @Test
    void anEmbeddedBookThatWasEmptiedIsNotBegunAnew() throws IOException {
        settle(book);
        Path file = book.home().resolve("book.mv.db");
        Files.write(file, new byte[0]);
        String emptied = "The book in " + book.home() + " was emptied: " + file + " has 0 bytes";
        Ended refused = new Ended(3, "", emptied + ", and " + seal(book, "000002-settlement-2022-07-revision-1.json")
                + " is a copy of its link 2. Nothing was changed; restore " + file
                + " from a backup. To begin a new book, set"
                + " YUEJIE_HOME to another directory, or move " + file + " and " + seals(book) + " away.\n");
        for (Ended ended : List.of(book.importing(drop), book.settle("2022-07"),
                book.run("deduct", "--date", "2022-08-01"),
                book.run("verify", "--month", "2022-07"), book.run("history"),
                book.run("status", "--month", "2022-07"))) {
            if (isEmbedded()) {
                assertThat(ended).isEqualTo(refused);
            } else {
                assertThat(ended.exitCode()).as("the file is none of a book on a server").isNotEqualTo(3);
            }
        }
        assertThat(file).isEmptyFile();
        Files.move(seals(book), folder.resolve("seals-of-what-is-lost"));
        assertThat(book.importing(drop).err())
                .isEqualTo(isEmbedded() ? emptied + ". Nothing was changed; restore that file"
                        + " from a backup. If nothing was ever imported there, remove it.\n" : "");
    }

    @Test
    void anEmbeddedBookMayLieElsewhereThanItsHome() throws IOException {
        Path elsewhere = folder.resolve("elsewhere/mine");
        BookRunner other = new BookRunner(folder.resolve("other")).at("jdbc:h2:file:" + elsewhere
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
        settle(other);
        assertThat(other.run("deduct", "--date", "2022-08-01").exitCode()).isZero();
        Path file = elsewhere.resolveSibling("mine.mv.db");
        Files.delete(file);
        assertThat(other.importing(drop).err()).isEqualTo("There is no book in " + other.home() + ", but "
                + seal(other, "000003-deduction-2022-08-01-run-1.json")
                + " is a copy of its link 3. Nothing was changed; restore "
                + file + " from a backup. To begin a new book, set YUEJIE_HOME to another directory, or move "
                + seals(other)
                + " away.\n");
    }

    @Test
    void copiesThatAreMissingOrCannotBeReadStopNothing() throws IOException {
        settle(book);
        deduct();
        Files.delete(seal(book, "000002-settlement-2022-07-revision-1.json"));
        Path last = seal(book, "000003-deduction-2022-08-01-run-1.json");
        Files.writeString(last, "{");
        Files.writeString(own(book).resolve("000009-deduction-2022-08-05-run-1.json.part"), "{");
        Files.writeString(own(book).resolve("notes.txt"), "kept in the safe");
        assertThat(book.run("deduct", "--date", "2022-08-02").exitCode()).isZero();
        assertThat(seal(book, "000002-settlement-2022-07-revision-1.json")).exists();
        Files.move(last, seal(book, "000009-deduction-2022-08-05-run-1.json"));
        assertThat(book.run("deduct", "--date", "2022-08-02").err()).startsWith("The book " + place(book)
                + " lacks link 9, which ");
    }

    /** A book of the version before, which wrote its copies into the folder of all. */
    @Test
    void copiesThatWereWrittenBeforeBooksHadIdsAreObeyedAndThenMoved() throws IOException {
        settle(book);
        String name = "000002-settlement-2022-07-revision-1.json";
        Path old = Files.move(seal(book, name), seals(book).resolve(name));
        String text = Files.readString(old);
        assertThat(book.run("verify", "--month", "2022-07").exitCode()).isZero();
        Files.writeString(old, text.replace(roots(book).get(1), "0".repeat(64)));
        assertThat(book.run("verify", "--month", "2022-07").err()).startsWith("seals/" + name + ": names 000");
        assertThat(book.run("deduct", "--date", "2022-08-01").err()).isEqualTo("The book " + place(book)
                + " has link 2 with the root " + roots(book).get(1) + ", and " + old + " tells of the root "
                + "0".repeat(64) + ": the book was begun anew" + RESTORE + seals(book) + " away.\n");
        assertThat(old).exists();
        Files.writeString(old, text);
        deduct();
        assertThat(BookRunner.files(seals(book))).isEmpty();
        assertThat(BookRunner.files(own(book))).containsEntry(name, text)
                .containsOnlyKeys("000001-import-1.json", name, "000003-deduction-2022-08-01-run-1.json");
    }

    @Test
    void aBackupFromBeforeBooksHadIdsIsNotWrittenWhereLaterLinksAreCopied() throws IOException {
        settle(book);
        BookRunner older = book.copyTo(folder.resolve("older"));
        older.update("drop table book");
        older.dropLaterIndexes();
        older.update("delete from flyway_schema_history where version in ('15', '16', '17')");
        deduct();
        replaceSeals(older);
        assertThat(older.run("deduct", "--date", "2022-08-01")).isEqualTo(new Ended(3, "", "The book " + place(older)
                + " lacks link 3, which " + seal(older, "000003-deduction-2022-08-01-run-1.json")
                + " tells of: it is an older state of the book, or a new one" + RESTORE + seals(older) + " away.\n"));
        Files.delete(seal(older, "000003-deduction-2022-08-01-run-1.json"));
        assertThat(older.run("deduct", "--date", "2022-08-01").exitCode()).isZero();
    }

    @Test
    void twoBooksWithOneHomeKeepTheirCopiesApartAndAreTold() {
        Path home = folder.resolve("shared");
        BookRunner embedded = new BookRunner(home).at(Database.embeddedIn(home));
        settle(embedded);
        BookRunner onServer = new BookRunner(home).at(PostgresServer.shared().newDatabase());
        assertThat(onServer.importing(drop)).extracting(Ended::exitCode, Ended::err).containsExactly(0,
                told(home, embedded, onServer));
        settle(onServer);
        assertThat(BookRunner.files(own(onServer))).hasSize(2);
        assertThat(BookRunner.files(own(embedded))).hasSize(2);
        assertThat(embedded.run("deduct", "--date", "2022-08-01")).extracting(Ended::exitCode, Ended::err)
                .containsExactly(0, told(home, onServer, embedded));
        for (BookRunner each : List.of(embedded, onServer)) {
            assertThat(each.run("verify", "--month", "2022-07")).extracting(Ended::exitCode, Ended::err)
                    .containsExactly(0, told(home, each == embedded ? onServer : embedded, each));
        }
    }

    private String told(Path home, BookRunner other, BookRunner used) {
        return "YUEJIE_HOME is " + home + ", where copies of the seals of the book " + id(other)
                + " lie; the book that is used now is " + id(used)
                + ". Each book needs a home of its own: set YUEJIE_HOME to the home of this book.\n";
    }

    private static String id(BookRunner any) {
        return any.query("select book_id from book").get(0);
    }

    private static boolean isEmbedded() {
        return Database.ofThisRun() == Database.H2;
    }

    private static String place(BookRunner any) {
        return isEmbedded() ? "in " + any.home() : "at " + any.url().replaceFirst("\\?.*", "");
    }

    private static Path seals(BookRunner any) {
        return any.home().resolve("seals");
    }

    private Path seal(BookRunner any, String name) {
        return own(any).resolve(name);
    }

    /** The folder of its own copies; of a book that was not settled here, that of the first book. */
    private Path own(BookRunner any) {
        return seals(any).resolve(ids.getOrDefault(any, ids.get(book)));
    }

    private static List<String> roots(BookRunner any) {
        return any.query("select root from seal order by link_no");
    }

    /** All that the refused commands could have written. */
    private static String state(BookRunner any) {
        return List.of("import_file", "batch_job_execution", "invoice", "ledger_entry", "audit_event", "approval")
                .stream()
                .flatMap(table -> any.query("select count(*) from " + table).stream()).toList().toString();
    }

    /** Puts the copies of the first book beside another one, in place of its own. */
    private void replaceSeals(BookRunner other) throws IOException {
        Files.createDirectories(own(other));
        for (String name : BookRunner.files(own(other)).keySet()) {
            Files.delete(seal(other, name));
        }
        for (String name : BookRunner.files(own(book)).keySet()) {
            Files.copy(seal(book, name), seal(other, name));
        }
    }
}
