package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/** Who may log in to the console is said by commands, which need no book. */
@OnBothDatabases
class UserCommandTest {

    private final InputStream in = System.in;

    @ABook(made = false)
    private BookRunner book;

    @AfterEach
    void giveStandardInputBack() {
        System.setIn(in);
    }

    @Test
    void aUserIsAddedListedReplacedAndRemoved() throws IOException {
        assertThat(book.run("user", "list")).isEqualTo(new Ended(0,
                "There is no user. To make one: yuejie user add NAME --role AUDITOR\n", ""));
        assertThat(add("correct horse battery", "olga", "--role", "clerk", "--role", "AUDITOR")).isEqualTo(new Ended(0,
                "olga may log in to the console as AUDITOR,CLERK.\n", ""));
        assertThat(add("another password", "ben", "--role", "OPERATOR", "--json").out()).isEqualTo("""
                {
                  "name" : "ben",
                  "roles" : [ "OPERATOR" ]
                }
                """);
        assertThat(book.run("user", "list").out())
                .matches("(?s)NAME +ROLES\\s+ben +OPERATOR\\s+olga +AUDITOR,CLERK\\s+");
        Path file = book.home().resolve("users");
        String before = Files.readString(file);
        assertThat(before).doesNotContain("horse").contains("ben OPERATOR $2a$10$");
        assertThat(add("correct horse battery", "olga", "--role", "OPERATOR")).isEqualTo(new Ended(3, "", "There is a"
                + " user olga already, as AUDITOR,CLERK. Nothing was changed; to give other roles and a new password,"
                + " call again with --replace.\n"));
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(add("correct horse battery", "olga", "--role", "OPERATOR", "--replace").out())
                .isEqualTo("olga may log in to the console as OPERATOR.\n");
        assertThat(book.run("user", "remove", "ben")).isEqualTo(new Ended(0,
                "ben may no longer log in to the console.\n", ""));
        assertThat(book.run("user", "remove", "ben")).isEqualTo(new Ended(3, "",
                "There is no user ben. Nothing was changed. Who is there: yuejie user list\n"));
        assertThat(book.run("user", "list", "--json").out()).isEqualTo("""
                [ {
                  "name" : "olga",
                  "roles" : [ "OPERATOR" ]
                } ]
                """);
        assertThat(book.home().resolve("book.mv.db")).doesNotExist();
    }

    @Test
    void aPasswordThatIsTooShortOrMissingIsRefused() {
        assertThat(add("elevenchars", "olga", "--role", "CLERK")).isEqualTo(new Ended(3, "",
                "The password is too short; it must have 12 characters or more. Nothing was changed.\n"));
        assertThat(add("", "olga", "--role", "CLERK").exitCode()).isEqualTo(3);
        assertThat(book.run("user", "add", "olga", "--role", "CLERK")).isEqualTo(new Ended(3, "", "There is no terminal"
                + " to ask for the password on. Nothing was changed; give the password as one line on standard input,"
                + " with --password-stdin.\n"));
        assertThat(book.home().resolve("users")).doesNotExist();
    }

    @Test
    void aCallThatMakesNoSenseSaysWhatWould() {
        assertWrong("user add needs a NAME", "user", "add", "--role", "CLERK");
        assertWrong("user list needs no NAME", "user", "list", "olga");
        assertWrong("user add needs a role, or several: --role AUDITOR, --role CLERK or --role OPERATOR", "user", "add",
                "olga");
        assertWrong("--role, --replace and --password-stdin belong to user add", "user", "remove", "olga", "--role",
                "CLERK");
        assertWrong("'ol ga' is no name of a user; it has letters a to z, digits and . _ @ -, 64 at most, and begins"
                + " with a letter or digit", "user", "add", "ol ga", "--role", "CLERK");
        assertThat(book.run("user", "add", "olga", "--role", "ROOT").exitCode()).isEqualTo(2);
    }

    @Test
    void aBrokenFileIsNamedByItsLineAndIsNotOverwritten() throws IOException {
        Path file = Files.writeString(Files.createDirectories(book.home()).resolve("users"), "olga ROOT x\n");
        Ended refused = new Ended(3, "", file
                + ", line 1: there is no such role; there are AUDITOR, CLERK, OPERATOR\n");
        assertThat(book.run("user", "list")).isEqualTo(refused);
        assertThat(add("correct horse battery", "ben", "--role", "CLERK")).isEqualTo(refused);
        assertThat(Files.readString(file)).isEqualTo("olga ROOT x\n");
    }

    @Test
    void withoutAUserTheConsoleIsNotStarted() {
        assertThat(book.run("serve", "--port", "0")).isEqualTo(new Ended(3, "", "Nobody could log in: there is no user"
                + " in " + book.home().resolve("users") + ", and no OIDC client is set. Make a user: yuejie user add"
                + " NAME --role AUDITOR. For a look on this machine alone, without a login: yuejie serve --open\n"));
        assertThat(book.run("serve", "--open", "--bind", "0.0.0.0")).isEqualTo(new Ended(2, "",
                "--open shows everything without a login, so it needs a loopback address; --bind is 0.0.0.0\n"
                        + "Try: yuejie serve --help\n"));
    }

    private Ended add(String password, String... arguments) {
        System.setIn(new ByteArrayInputStream((password + "\nmore\n").getBytes(StandardCharsets.UTF_8)));
        String[] call = new String[arguments.length + 3];
        call[0] = "user";
        call[1] = "add";
        call[2] = "--password-stdin";
        System.arraycopy(arguments, 0, call, 3, arguments.length);
        return book.run(call);
    }

    private void assertWrong(String message, String... call) {
        assertThat(book.run(call)).isEqualTo(new Ended(2, "", message + "\nTry: yuejie user --help\n"));
    }
}
