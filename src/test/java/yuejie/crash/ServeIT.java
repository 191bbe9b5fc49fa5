package yuejie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.console.access.Passwords;
import yuejie.console.access.Role;
import yuejie.console.access.User;
import yuejie.console.access.UsersFile;
import yuejie.oracle.RandomDrop;
import yuejie.scenario.Database;
import yuejie.scenario.OnBothDatabases;

/** The packaged program shows a book in a browser while other processes work on that book. */
@OnBothDatabases
class ServeIT {

    private static final boolean EMBEDDED = Database.ofThisRun() == Database.H2;
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @TempDir
    private Path folder;
    private String drop;
    private Yuejie yuejie;

    @BeforeEach
    void makeADrop() {
        RandomDrop.of(22, YearMonth.of(2022, 7), 40).writeTo(folder.resolve("drop"));
        drop = folder.resolve("drop").toString();
        yuejie = new Yuejie(folder.resolve("book"));
    }

    @Test
    void whereThereIsNoBookThePageSaysSoAndTheFirstImportMakesOne() throws Exception {
        assertThat(yuejie.serving(console -> {
            HttpResponse<String> page = get(console, "/runs");
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("There is no book at the place that the settings name. The first import"
                    + " makes one: yuejie import PATH");
            assertThat(yuejie.run("import", drop).exitCode()).isZero();
            assertThat(get(console, "/runs").body()).contains("import", "completed");
        }, "--open").exitCode()).isZero();
    }

    @Test
    void whileARunHasAnEmbeddedBookThePageSaysThatItIsInUseAndOnAServerItShowsTheRun() throws Exception {
        yuejie.serving(console -> {
            Yuejie.Ended run = yuejie.heldAt("SNAPSHOTS_WRITTEN:5", process -> {
                HttpResponse<String> page = get(console, "/runs/1");
                assertThat(page.headers().firstValue("Refresh")).hasValue("5");
                assertThat(page.statusCode()).isEqualTo(EMBEDDED ? 503 : 200);
                assertThat(page.body()).contains(EMBEDDED ? "A command is working on the book."
                        : "Running: step usage-file");
            }, "import", drop);
            assertThat(run.exitCode()).isZero();
            HttpResponse<String> after = get(console, "/runs/1");
            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.headers().firstValue("Refresh")).isEmpty();
            assertThat(after.body()).contains("completed");
        }, "--open");
    }

    @Test
    void aRunThatWasKilledIsShownAsInterruptedAndNotAsRunning() throws Exception {
        yuejie.crashingAt("SNAPSHOTS_WRITTEN:5").run("import", drop);
        yuejie.serving(console -> {
            HttpResponse<String> page = get(console, "/runs/1");
            assertThat(page.headers().firstValue("Refresh")).isEmpty();
            assertThat(page.body())
                    .contains("interrupted: its process ended without a word; the same command goes on");
        }, "--open");
    }

    @Test
    void pagesThatAreAskedForAllTheTimeNeverKeepACommandOut() throws Exception {
        assertThat(yuejie.run("import", drop).exitCode()).isZero();
        Map<Integer, Integer> answers = new TreeMap<>();
        yuejie.serving(console -> {
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    answers.merge(get(console, "/runs/1").statusCode(), 1, Integer::sum);
                }
            });
            for (String[] command : List.of(new String[] {"settle", "--month", "2022-07"}, new String[] {"history"},
                    new String[] {"deduct", "--date", "2022-08-01"}, new String[] {"status", "--month", "2022-07"})) {
                Yuejie.Ended ended = yuejie.run(command);
                assertThat(ended.exitCode()).as(ended.toString()).isIn(0, 4);
            }
            over.set(true);
            asking.join();
        }, "--open");
        assertThat(answers.keySet()).isSubsetOf(200, 503).contains(200);
        assertThat(answers.containsKey(503)).isEqualTo(EMBEDDED);
    }

    @Test
    void whereThereAreUsersWhoeverIsNotLoggedInIsSentToTheLogin() throws Exception {
        new UsersFile(folder.resolve("book"))
                .write(List.of(new User("olga", Set.of(Role.OPERATOR), new Passwords().hash("correct horse battery"))));
        yuejie.serving(console -> {
            HttpResponse<String> sent = get(console, "/runs");
            assertThat(sent.statusCode()).isEqualTo(302);
            assertThat(sent.headers().firstValue("Location")).hasValue("/login");
            assertThat(get(console, "/login").body()).contains("<h1>Log in</h1>");
        });
    }

    private static HttpResponse<String> get(URI console, String path) {
        try {
            return BROWSER.send(HttpRequest.newBuilder(console.resolve(path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }
}
