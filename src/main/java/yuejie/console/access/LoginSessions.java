package yuejie.console.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions whose login holds no longer, and writes down each session that ended without a logout. */
final class LoginSessions extends OncePerRequestFilter {

    private final UsersFile users;
    private final Clock clock;

    LoginSessions(UsersFile users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(Login.KEY) instanceof Login login
                && login.isOver(clock.instant(), users)) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    /**
     * Keeps a session short until somebody logged in, and writes down what ended.
     *
     * @param log where
     */
    record Ends(AccessLog log) implements HttpSessionListener {

        /** So long somebody may take to log in at an OIDC provider. */
        private static final Duration BEFORE_LOGIN = Duration.ofMinutes(5);

        @Override
        public void sessionCreated(HttpSessionEvent begin) {
            begin.getSession().setMaxInactiveInterval((int) BEFORE_LOGIN.toSeconds());
        }

        @Override
        public void sessionDestroyed(HttpSessionEvent end) {
            if (end.getSession().getAttribute(Login.KEY) instanceof Login login) {
                log.add(AccessLog.Event.EXPIRED, login.name(), login.address());
            }
        }
    }
}
