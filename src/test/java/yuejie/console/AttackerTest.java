package yuejie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuejie.console.access.Place;
import yuejie.scenario.ABook;
import yuejie.scenario.BookRunner;
import yuejie.scenario.OnBothDatabases;

/** Somebody without a login, and somebody whose role does not see what ran, try to see what ran, and to do things. */
@OnBothDatabases
class AttackerTest {

    private static final String SEEN = "No run matches";

    @ABook
    private BookRunner book;

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
    void withoutALoginNoPlaceAnswersAndNothingIsKept() throws Exception {
        Visitor stranger = new Visitor(console);
        for (Place place : Place.values()) {
            for (String path : List.of(place.path(), place.path() + ".csv", place.path() + "/1")) {
                HttpResponse<String> answer = stranger.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(302);
                assertThat(Visitor.location(answer)).as(path).isEqualTo("/login");
                assertThat(answer.body()).as(path).isEmpty();
            }
        }
        assertThat(List.of(stranger.status("/"), stranger.status("/nothing"), stranger.status("/error"),
                stranger.status("/login"), stranger.status("/style/console.css")))
                .containsExactly(302, 302, 302, 200, 200);
        assertThat(stranger.cookie("yuejie")).isEmpty();
    }

    @Test
    void noSpellingOfAnAddressGetsPastTheGate() throws Exception {
        String login = "Cookie: yuejie=" + Visitor.loggedIn(console, "clerk").cookie("yuejie").orElseThrow() + "\r\n";
        Visitor stranger = new Visitor(console);
        for (String path : List.of("/runs/..;/runs", "/runs;x", "/months/..;/runs", "//runs", "/./runs",
                "/months/../runs",
                "/%2e/runs", "/months/%2e%2e/runs", "/runs%2fx", "/months%2f..%2fruns", "/months/..%252f../runs",
                "/months%5c..%5cruns", "/runs/", "/runs//", "/%72uns", "/runs%00", "/runs%20", "/runs.csv",
                "/runs.csv/",
                "/RUNS", "/runs?x=/months", "/style/../runs", "/style/..;/runs", "/style/%2e%2e/runs", "/login/../runs",
                "/login;/runs", "/runs#/login", "http://x/runs", "/runs\\", "/.//runs", "/months/;/../runs")) {
            for (String cookies : List.of("", login)) {
                for (String method : List.of("GET", "HEAD")) {
                    String answer = stranger.raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + cookies);
                    assertThat(answer).as(method + " " + path).doesNotContain(SEEN)
                            .containsPattern("^HTTP/1.1 (302|400|403|404) ");
                }
            }
        }
    }

    @Test
    void oneWhoSeesItSeesItByItsPlainAddress() throws Exception {
        Visitor auditor = Visitor.loggedIn(console, "auditor");
        assertThat(auditor.get("/runs").body()).contains(SEEN);
        assertThat(auditor.send(HttpRequest.newBuilder(console.address("/runs")).method("HEAD",
                BodyPublishers.noBody())).statusCode()).isEqualTo(200);
        assertThat(auditor.status("/nothing")).isEqualTo(404);
    }

    @Test
    void nothingCanBeSentButTheLoginAndTheLogout() throws Exception {
        for (Visitor visitor : List.of(new Visitor(console), Visitor.loggedIn(console, "auditor"))) {
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
                for (String path : List.of("/", "/runs", "/runs/1", "/runs.csv", "/months", "/error",
                        "/style/console.css", "/actuator/health", "/actuator/prometheus", "/nothing")) {
                    HttpResponse<String> answer = visitor.send(method, path, Map.of());
                    assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(405);
                    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
                }
            }
            for (String method : List.of("PUT", "DELETE", "PATCH")) {
                assertThat(visitor.send(method, "/login", Map.of()).statusCode()).isEqualTo(405);
                assertThat(visitor.send(method, "/logout", Map.of()).statusCode()).isEqualTo(405);
            }
            assertThat(visitor.raw("TRACE /runs HTTP/1.1\r\nHost: localhost\r\n")).containsPattern("^HTTP/1.1 40[05] ");
        }
    }

    @Test
    void aFormThatIsNotFromHereLogsNobodyInOrOut() throws Exception {
        Visitor stranger = new Visitor(console);
        Map<String, String> form = Map.of("username", "auditor", "password", Visitor.PASSWORD);
        HttpResponse<String> without = stranger.send("POST", "/login", form);
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(ConsoleRunner.text(without)).contains("The form was open for too long, or cookies are off. Go back,"
                + " load the page again, and send the form again.");
        assertThat(stranger.status("/runs")).isEqualTo(302);
        Visitor auditor = Visitor.loggedIn(console, "auditor");
        String othersToken = Visitor.token(stranger.get("/login")).orElseThrow();
        assertThat(auditor.send("POST", "/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(auditor.send("POST", "/logout", Map.of("_csrf", othersToken)).statusCode()).isEqualTo(403);
        assertThat(auditor.status("/logout")).isEqualTo(404);
        assertThat(auditor.status("/runs")).isEqualTo(200);
    }

    @Test
    void theLoginGivesASessionThatNobodyCouldKnowBefore() throws Exception {
        Visitor visitor = new Visitor(console);
        String fixed = "0123456789ABCDEF0123456789ABCDEF";
        String token = Visitor.token(visitor.get("/login")).orElseThrow();
        HttpResponse<String> login = visitor.send(HttpRequest.newBuilder(console.address("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Cookie", "yuejie=" + fixed
                        + "; form=" + visitor.cookie("form").orElseThrow())
                .POST(BodyPublishers.ofString("username=auditor&password=" + Visitor.PASSWORD.replace(" ", "+")
                        + "&_csrf=" + token)));
        assertThat(Visitor.location(login)).isEqualTo("/");
        String first = visitor.cookie("yuejie").orElseThrow();
        assertThat(first).isNotEqualTo(fixed);
        visitor.login("auditor", Visitor.PASSWORD);
        assertThat(visitor.cookie("yuejie").orElseThrow()).isNotEqualTo(first);
        assertThat(visitor.raw("GET /runs HTTP/1.1\r\nHost: localhost\r\nCookie: yuejie=" + first + "\r\n"))
                .startsWith("HTTP/1.1 302 ");
        assertThat(login.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .matches("yuejie=[0-9A-F]{32}; Path=/; HttpOnly; SameSite=Lax"));
    }

    @Test
    void theLoginLeadsNowhereElse() throws Exception {
        for (String wanted : List.of("//evil.example/", "https://evil.example/runs", "/\\evil.example", "/nothing",
                "/runs\r\nSet-Cookie: x=y", "/login?out", "/logout", "@evil.example/runs", "", "/runsx")) {
            Visitor visitor = new Visitor(console);
            String token = Visitor.token(visitor.get("/login?to=" + "//evil.example")).orElseThrow();
            String cookie = Base64.getUrlEncoder().encodeToString(wanted.getBytes(StandardCharsets.US_ASCII));
            HttpResponse<String> login = visitor.send(HttpRequest.newBuilder(console.address("/login?continue=//e.x"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Cookie", "wanted=" + cookie + "; form=" + visitor.cookie("form").orElseThrow())
                    .POST(BodyPublishers.ofString("username=auditor&password=" + Visitor.PASSWORD.replace(" ", "+")
                            + "&_csrf=" + token)));
            assertThat(Visitor.location(login)).as(wanted).isEqualTo("/");
        }
    }

    @Test
    void aHostNameOfTheClientIsNotRepeated() throws Exception {
        assertThat(new Visitor(console).raw("GET /runs HTTP/1.1\r\nHost: evil.example\r\n"))
                .contains("Location: /login\r\n").doesNotContain("evil");
    }

    @Test
    void anAddressThatIsRejectedIsNotRepeated() throws Exception {
        assertThat(new Visitor(console).raw("GET //evil.example/runs HTTP/1.1\r\nHost: localhost\r\n"))
                .startsWith("HTTP/1.1 400 ").contains("This is no address of the console. 此地址无效。")
                .doesNotContain("evil");
    }

    @Test
    void eachPageTellsTheBrowserToKeepToThisConsoleAndToForget() throws Exception {
        Visitor auditor = Visitor.loggedIn(console, "auditor");
        List<HttpResponse<String>> pages = new ArrayList<>();
        for (String path : List.of("/runs", "/runs/99", "/nothing", "/login", "/runs?date=x")) {
            pages.add(auditor.get(path));
        }
        pages.add(Visitor.loggedIn(console, "clerk").get("/runs"));
        assertThat(pages.get(2).body()).contains("href=\"/nothing?lang=zh\"");
        assertThat(ConsoleRunner.text(pages.get(2))).contains("There is no page at this address.");
        assertThat(ConsoleRunner.text(pages.get(5))).contains("Your role does not see this page. An administrator of"
                + " the console gives roles: yuejie user add NAME --role ROLE");
        assertThat(pages).extracting(HttpResponse::statusCode).containsExactly(200, 404, 404, 200, 400, 403);
        for (HttpResponse<String> page : pages) {
            assertThat(page.headers().map()).as(page.toString())
                    .containsEntry("Content-Security-Policy", List.of("default-src 'none'; style-src 'self'; img-src"
                            + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
                    .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                    .containsEntry("X-Frame-Options", List.of("DENY"))
                    .containsEntry("Referrer-Policy", List.of("same-origin"))
                    .containsEntry("Cross-Origin-Opener-Policy", List.of("same-origin"))
                    .containsEntry("Cross-Origin-Resource-Policy", List.of("same-origin"))
                    .containsEntry("Permissions-Policy",
                            List.of("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                    .containsEntry("Cache-Control", List.of("no-cache, no-store, max-age=0, must-revalidate"))
                    .doesNotContainKey("Strict-Transport-Security").doesNotContainKey("Server");
        }
    }

    @Test
    void anOpenConsoleAnswersToItsOwnNamesAlone() throws Exception {
        try (ConsoleRunner open = ConsoleRunner.with(book, Map.of("yuejie.console.open", true,
                "yuejie.console.hosts", "books.example, other.example"))) {
            Visitor visitor = new Visitor(open);
            int port = open.address("/").getPort();
            for (String host : List.of("127.0.0.1:" + port, "localhost:" + port, "LocalHost", "books.example:80",
                    "other.example")) {
                assertThat(visitor.raw("GET /runs HTTP/1.1\r\nHost: " + host + "\r\n")).as(host).contains(SEEN);
            }
            for (String host : List.of("evil.example", "evil.example:" + port, "127.0.0.1.evil.example", "localhost.",
                    "10.0.0.1", "[::1]:1", "")) {
                assertThat(visitor.raw("GET /runs HTTP/1.1\r\nHost: " + host + "\r\nX-Forwarded-Host: localhost\r\n"))
                        .as(host).startsWith("HTTP/1.1 403 ").doesNotContain(SEEN).contains("This console answers to"
                                + " 127.0.0.1, books.example, localhost, other.example. Other names are a setting:"
                                + " YUEJIE_CONSOLE_HOSTS");
            }
            assertThat(visitor.raw("GET /actuator/health HTTP/1.1\r\nHost: evil.example\r\n"))
                    .startsWith("HTTP/1.1 403 ");
            assertThat(visitor.send("POST", "/login", Map.of()).statusCode()).isEqualTo(405);
        }
    }
}
