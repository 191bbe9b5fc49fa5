package yuejie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuejie.scenario.ABook;
import yuejie.scenario.BookRunner;
import yuejie.scenario.OnBothDatabases;

/** Users of an OIDC provider log in there, and have the roles that a claim names. */
@OnBothDatabases
class OidcTest {

    @ABook
    private BookRunner book;

    private OidcProvider provider;

    @BeforeEach
    void startAProvider() throws Exception {
        provider = new OidcProvider().saying("preferred_username", "张 olga");
    }

    @AfterEach
    void endIt() {
        provider.close();
    }

    @Test
    void theRolesOfTheClaimAreThoseOfTheLogin() throws Exception {
        provider.saying("roles", List.of("OPERATOR", "ADMIN", "ROLE_AUDITOR", "auditor"));
        try (ConsoleRunner console = ConsoleRunner.with(book, provider.settings())) {
            Visitor visitor = new Visitor(console);
            assertThat(Visitor.location(visitor.get("/runs?job=deduction"))).isEqualTo("/login");
            String page = visitor.get("/login").body();
            // no user has a password, so there is no form for one
            assertThat(page).contains("Log in with Corp").doesNotContain("type=\"password\"");
            assertThat(Visitor.location(login(visitor))).isEqualTo("/runs?job=deduction");
            HttpResponse<String> runs = visitor.get("/runs");
            assertThat(runs.statusCode()).isEqualTo(200);
            assertThat(ConsoleRunner.text(runs)).contains("张 olga , operator Log out");
            assertThat(visitor.status("/invoices")).isEqualTo(403);
            assertThat(visitor.send("POST", "/logout", Map.of("_csrf", Visitor.token(runs).orElseThrow()))
                    .statusCode()).isEqualTo(302);
            assertThat(visitor.status("/runs")).isEqualTo(302);
            assertThat(log()).hasSize(3).first().asString().endsWith(" login \\u5f20\\u0020olga 127.0.0.1");
        }
    }

    @Test
    void whoHasNoRoleIsToldSoAndSeesNothing() throws Exception {
        provider.saying("groups", List.of("AUDITOR")).saying("scope", "AUDITOR");
        try (ConsoleRunner console = ConsoleRunner.with(book, provider.settings())) {
            Visitor visitor = new Visitor(console);
            assertThat(Visitor.location(login(visitor))).isEqualTo("/");
            for (String path : List.of("/", "/months", "/runs", "/catalog", "/seals")) {
                HttpResponse<String> page = visitor.get(path);
                assertThat(page.statusCode()).as(path).isEqualTo(403);
                assertThat(ConsoleRunner.text(page)).contains("Your role does not see this page.", "Log out");
            }
        }
    }

    @Test
    void theClaimIsASettingAndMayLieInAnother() throws Exception {
        provider.saying("realm_access", Map.of("roles", List.of("CLERK")));
        Map<String, Object> settings = new HashMap<>(provider.settings());
        settings.put("yuejie.console.oidc-roles-claim", "realm_access.roles");
        try (ConsoleRunner console = ConsoleRunner.with(book, settings)) {
            Visitor visitor = new Visitor(console);
            login(visitor);
            assertThat(visitor.status("/invoices")).isNotEqualTo(403);
            assertThat(visitor.status("/runs")).isEqualTo(403);
        }
    }

    @Test
    void anAnswerThatWasNotAskedForLogsNobodyIn() throws Exception {
        provider.saying("roles", List.of("AUDITOR"));
        Visitor.users(book);
        try (ConsoleRunner console = ConsoleRunner.with(book, provider.settings())) {
            Visitor visitor = new Visitor(console);
            assertThat(Visitor.location(visitor.get("/login/oauth2/code/corp?code=c&state=s")))
                    .isEqualTo("/login?refused");
            assertThat(visitor.status("/runs")).isEqualTo(302);
            assertThat(log()).hasSize(1).first().asString().endsWith(" refused - 127.0.0.1");
            // whoever has a password here still logs in with it
            assertThat(Visitor.loggedIn(console, "operator").status("/runs")).isEqualTo(200);
        }
    }

    private HttpResponse<String> login(Visitor visitor) throws Exception {
        HttpResponse<String> sent = visitor.get("/oauth2/authorization/corp");
        assertThat(Visitor.location(sent)).startsWith(provider.issuer() + "/authorize?");
        return visitor.get(provider.back(URI.create(Visitor.location(sent))));
    }

    private List<String> log() throws Exception {
        return Files.readAllLines(book.home().resolve("console-access.log"));
    }
}
