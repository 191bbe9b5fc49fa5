package yuejie.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuejie.console.access.Place;
import yuejie.console.access.Role;
import yuejie.console.access.UsersFile;
import yuejie.failure.RefusedException;
import yuejie.scenario.ABook;
import yuejie.scenario.BookRunner;
import yuejie.scenario.OnBothDatabases;

/** Users log in, see what their roles see, and are logged out again. */
@OnBothDatabases
class LoginTest {

    @ABook
    private BookRunner book;

    private final SetClock clock = new SetClock(Instant.parse("2022-08-01T01:00:00Z"));
    private ConsoleRunner console;

    @BeforeEach
    void startAConsole() {
        Visitor.users(book);
        console = ConsoleRunner.with(book, Map.of(), clock);
    }

    @AfterEach
    void endIt() {
        console.close();
    }

    @Test
    void eachRoleSeesItsPlacesAndNoOther() throws Exception {
        for (Role role : Role.values()) {
            Visitor visitor = Visitor.loggedIn(console, role.name().toLowerCase(Locale.ROOT));
            for (Place place : Place.values()) {
                for (String path : List.of(place.path(), place.path() + ".csv", place.path() + "/x")) {
                    // no page need be there: what is forbidden is not even looked for
                    int status = visitor.status(path);
                    assertThat(status == 403).as(role + " " + path + " " + status).isNotEqualTo(role.sees(place));
                }
            }
        }
    }

    @Test
    void whatIsSeenIsWhatTheRolesWereMeantFor() {
        assertThat(Role.CLERK.sees(Place.RUNS)).isFalse();
        assertThat(Role.OPERATOR.sees(Place.ACCOUNTS)).isFalse();
        assertThat(Role.AUDITOR.sees(Place.RUNS)).isTrue();
    }

    @Test
    void theBeginningLeadsToTheFirstPlaceOfTheRole() throws Exception {
        assertThat(Visitor.location(Visitor.loggedIn(console, "clerk").get("/"))).isEqualTo("/months");
    }

    @Test
    void afterTheLoginComesThePageThatWasAskedFor() throws Exception {
        Visitor visitor = new Visitor(console);
        HttpResponse<String> sent = visitor.get("/runs?job=deduction&month=2022-07");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(sent)).isEqualTo("/login");
        HttpResponse<String> login = visitor.login("operator", Visitor.PASSWORD);
        assertThat(Visitor.location(login)).isEqualTo("/runs?job=deduction&month=2022-07");
        assertThat(visitor.status("/runs?job=deduction&month=2022-07")).isEqualTo(200);
    }

    @Test
    void thePageSaysWhoLoggedInAsWhatAndHasAButtonToLogOut() throws Exception {
        Visitor visitor = Visitor.loggedIn(console, "operator");
        HttpResponse<String> page = visitor.get("/runs");
        assertThat(ConsoleRunner.text(page)).contains("operator , operator Log out").doesNotContain("without a login");
        assertThat(ConsoleRunner.text(visitor.get("/runs?lang=zh"))).contains("operator , 运维 退出登录");
        HttpResponse<String> out = visitor.send("POST", "/logout",
                Map.of("_csrf", Visitor.token(page).orElseThrow()));
        assertThat(Visitor.location(out)).isEqualTo("/login?out");
        assertThat(ConsoleRunner.text(visitor.get("/login?out&lang=en"))).contains("You are logged out.");
        assertThat(visitor.status("/runs")).isEqualTo(302);
        assertThat(log()).containsExactly("2022-08-01T09:00:00+08:00 login operator 127.0.0.1",
                "2022-08-01T09:00:00+08:00 logout operator 127.0.0.1");
    }

    @Test
    void aUserNamedOpenLooksLikeNoOpenConsole() throws Exception {
        new UsersFile(book.home()).write(List.of(Visitor.user("open", Role.AUDITOR)));
        assertThat(ConsoleRunner.text(Visitor.loggedIn(console, "open").get("/runs")))
                .contains("open , auditor Log out")
                .doesNotContain("without a login");
    }

    @Test
    void whereTheNameOrPasswordIsWrongThePageSaysSo() throws Exception {
        Visitor visitor = new Visitor(console);
        for (String name : List.of("clerk", "nobody")) {
            HttpResponse<String> answer = visitor.login(name, "not the password");
            assertThat(Visitor.location(answer)).isEqualTo("/login?refused");
        }
        assertThat(ConsoleRunner.text(visitor.get("/login?refused"))).contains(
                "Name or password is wrong, or the login was refused. Try again. Name Password Log in");
        assertThat(ConsoleRunner.text(visitor.get("/login?refused&lang=zh"))).contains("用户名或密码错误，或登录被拒绝。请重试。");
        assertThat(log()).containsExactly("2022-08-01T09:00:00+08:00 refused clerk 127.0.0.1",
                "2022-08-01T09:00:00+08:00 refused nobody 127.0.0.1");
    }

    @Test
    void aNameIsWrittenDownOnOneLineAndNeitherPasswordNorSessionIs() throws Exception {
        Visitor visitor = new Visitor(console);
        visitor.login("a b\r\n2022-08-01T09:00:00+08:00 login olga\u001b[2J", "the secret word");
        Visitor clerk = Visitor.loggedIn(console, "clerk");
        assertThat(clerk.status("/runs")).isEqualTo(403);
        assertThat(log()).containsExactly("2022-08-01T09:00:00+08:00 refused"
                + " a\\u0020b\\u000d\\u000a2022-08-01T09:00:00\\u002b08:00\\u0020login\\u0020olga\\u001b\\u005b2J"
                + " 127.0.0.1", "2022-08-01T09:00:00+08:00 login clerk 127.0.0.1",
                "2022-08-01T09:00:00+08:00 forbidden clerk 127.0.0.1");
        assertThat(String.join("\n", log())).doesNotContain("secret", Visitor.PASSWORD,
                clerk.cookie("yuejie").orElseThrow());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(book.home().resolve(
                "console-access.log")))).isEqualTo("rw-------");
    }

    @Test
    void fromTheFifthFailureOnALoginWaitsAndNoPasswordIsChecked() throws Exception {
        Visitor visitor = new Visitor(console);
        for (int i = 0; i < 5; i++) {
            assertThat(Visitor.location(visitor.login("clerk", "wrong wrong wrong"))).isEqualTo("/login?refused");
        }
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = visitor.login("clerk", Visitor.PASSWORD);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).contains("10");
            assertThat(ConsoleRunner.text(answer)).contains("Too many logins failed. The next one is tried in 10"
                    + " seconds; until then no password is checked.", "Name Password");
            assertThat(answer.body()).contains("href=\"/login?lang=zh\"");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        }
        assertThat(log()).hasSize(6).last().isEqualTo("2022-08-01T09:00:00+08:00 slowed clerk 127.0.0.1");
        clock.passes(Duration.ofSeconds(10));
        assertThat(Visitor.location(visitor.login("clerk", Visitor.PASSWORD))).isEqualTo("/");
    }

    @Test
    void aLoginEndsAfterTwelveHoursHoweverMuchItIsUsed() throws Exception {
        Visitor visitor = Visitor.loggedIn(console, "operator");
        clock.passes(Duration.ofHours(12).minusSeconds(1));
        assertThat(visitor.status("/runs")).isEqualTo(200);
        clock.passes(Duration.ofSeconds(1));
        assertThat(visitor.status("/runs")).isEqualTo(302);
        assertThat(log()).last().isEqualTo("2022-08-01T21:00:00+08:00 expired operator 127.0.0.1");
    }

    @Test
    void aUserWhoIsRemovedOrChangedIsLoggedOutAtOnceAndANewOneCanLogIn() throws Exception {
        UsersFile users = new UsersFile(book.home());
        Visitor clerk = Visitor.loggedIn(console, "clerk");
        Visitor operator = Visitor.loggedIn(console, "operator");
        users.write(List.of(Visitor.user("operator", Role.CLERK), Visitor.user("olga", Role.OPERATOR)));
        assertThat(clerk.status("/catalog")).isEqualTo(302);
        assertThat(operator.status("/runs")).isEqualTo(302);
        assertThat(Visitor.location(new Visitor(console).login("clerk", Visitor.PASSWORD)))
                .isEqualTo("/login?refused");
        assertThat(Visitor.loggedIn(console, "operator").status("/runs")).isEqualTo(403);
        assertThat(Visitor.loggedIn(console, "olga").status("/runs")).isEqualTo(200);
    }

    @Test
    void aBrokenFileOfUsersLetsNobodyIn() throws Exception {
        Visitor operator = Visitor.loggedIn(console, "operator");
        Files.writeString(book.home().resolve("users"), "operator root x\n");
        assertThat(operator.status("/runs")).isEqualTo(302);
        assertThat(Visitor.location(operator.login("operator", Visitor.PASSWORD))).isEqualTo("/login?broken");
        assertThat(ConsoleRunner.text(operator.get("/login?broken"))).contains("Nobody can log in with a password now,"
                + " as the file of users cannot be read. Whoever keeps this console sees why with: yuejie user list");
    }

    @Test
    void withoutUsersNothingIsStartedUnlessItIsOpen() throws Exception {
        Path users = book.home().resolve("users");
        Files.delete(users);
        assertThatThrownBy(() -> ConsoleRunner.with(book, Map.of())).isInstanceOf(RefusedException.class)
                .hasMessage("Nobody could log in: there is no user in " + users + ", and no OIDC client is set. Make a"
                        + " user: yuejie user add NAME --role AUDITOR. For a look on this machine alone, without a"
                        + " login: yuejie serve --open");
        assertThat(book.run("serve", "--port", "0")).extracting(BookRunner.Ended::exitCode).isEqualTo(3);
        try (ConsoleRunner open = ConsoleRunner.open(book)) {
            assertThat(open.text("/runs")).contains("This console is open: whoever uses this machine sees everything,"
                    + " without a login (started with --open).").doesNotContain("Log out");
            assertThat(open.get("/login").statusCode()).isEqualTo(404);
        }
    }

    private List<String> log() throws Exception {
        return Files.readAllLines(book.home().resolve("console-access.log"));
    }
}
