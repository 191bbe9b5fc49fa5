package yuejie.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** How long a session lasts in which nothing is asked. */
class LoginSessionsTest {

    private static final int FIVE_MINUTES = 300;
    private static final int HALF_AN_HOUR = 1800;

    @TempDir
    private Path folder;

    @Test
    void aSessionIsShortUntilSomebodyLoggedInAndItsEndIsWrittenDownIfSomebodyDid() throws Exception {
        Path file = folder.resolve("log");
        AccessLog log = new AccessLog(file, Clock.systemUTC());
        LoginSessions.Ends ends = new LoginSessions.Ends(log);
        MockHttpServletRequest request = new MockHttpServletRequest();
        Objects.requireNonNull(request.getServletContext()).setSessionTimeout(30);
        HttpSession session = Objects.requireNonNull(request.getSession());
        ends.sessionCreated(new HttpSessionEvent(session));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(FIVE_MINUTES);
        ends.sessionDestroyed(new HttpSessionEvent(session));
        assertThat(Files.readString(file)).isEmpty();
        new LoginAnswers(log, Clock.systemUTC(), new Wanted()).onAuthenticationSuccess(request,
                new MockHttpServletResponse(), UsernamePasswordAuthenticationToken.unauthenticated("olga", ""));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(HALF_AN_HOUR);
        ends.sessionDestroyed(new HttpSessionEvent(session));
        assertThat(Files.readAllLines(file)).satisfiesExactly(
                line -> assertThat(line).endsWith(" login olga 127.0.0.1"),
                line -> assertThat(line).endsWith(" expired olga 127.0.0.1"));
    }
}
