package yuejie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuejie.scenario.ABook;
import yuejie.scenario.BookRunner;
import yuejie.scenario.OnBothDatabases;

/** What a program that watches the console is told. */
@OnBothDatabases
class FiguresTest {

    @ABook
    private BookRunner book;

    @ABook(made = false)
    private BookRunner none;

    private ConsoleRunner console;

    @BeforeEach
    void startAConsole() {
        Visitor.users(book);
        console = ConsoleRunner.with(book, Map.of());
    }

    @AfterEach
    void endIt() {
        console.close();
    }

    @Test
    void anybodyCanAskWhetherTheConsoleIsUpAndLearnsNoMore() throws Exception {
        HttpResponse<String> health = new Visitor(console).get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        Visitor auditor = Visitor.loggedIn(console, "auditor");
        assertThat(auditor.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void whereThereIsNoBookItIsDown() throws Exception {
        try (ConsoleRunner empty = ConsoleRunner.open(none)) {
            HttpResponse<String> health = new Visitor(empty).get("/actuator/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).isEqualTo("{\"status\":\"DOWN\"}");
        }
    }

    @Test
    void figuresAreForTheRolesThatSeeWhatRan() throws Exception {
        assertThat(figures("auditor", Visitor.PASSWORD).statusCode()).isEqualTo(200);
        HttpResponse<String> page = figures("operator", Visitor.PASSWORD);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("jvm_memory_used_bytes");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(figures("clerk", Visitor.PASSWORD).statusCode()).isEqualTo(403);
        HttpResponse<String> wrong = figures("operator", "another password");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"yuejie\","
                + " charset=\"UTF-8\"");
        assertThat(new Visitor(console).status("/actuator/prometheus")).isEqualTo(401);
        assertThat(Visitor.loggedIn(console, "auditor").status("/actuator/prometheus")).isEqualTo(401);
        assertThat(Files.readString(book.home().resolve("console-access.log"))).contains(" refused operator 127.0.0.1");
    }

    @Test
    void passwordsAreNotGuessedHereEither() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(figures("operator", "guess number " + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> slowed = figures("operator", Visitor.PASSWORD);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void nothingElseOfItAnswers() throws Exception {
        for (String path : List.of("/actuator", "/actuator/", "/actuator/env", "/actuator/beans", "/actuator/heapdump",
                "/actuator/loggers", "/actuator/metrics", "/actuator/health/book", "/actuator/health/",
                "/actuator/prometheus/x", "/actuator/shutdown")) {
            assertThat(get(path, "auditor", Visitor.PASSWORD).statusCode()).as(path).isIn(403, 404);
            assertThat(new Visitor(console).status(path)).as(path).isEqualTo(401);
        }
    }

    private HttpResponse<String> figures(String name, String password) throws Exception {
        return get("/actuator/prometheus", name, password);
    }

    private HttpResponse<String> get(String path, String name, String password) throws Exception {
        return new Visitor(console).send(HttpRequest.newBuilder(console.address(path)).header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8))));
    }
}
