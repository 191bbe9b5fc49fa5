package yuejie.console.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What a browser is answered when a login succeeds or fails, at the logout, and where somebody may not look. */
final class LoginAnswers
        implements
            AuthenticationSuccessHandler,
            AuthenticationFailureHandler,
            AccessDeniedHandler,
            LogoutHandler {

    private final AccessLog log;
    private final Clock clock;
    private final Wanted wanted;

    LoginAnswers(AccessLog log, Clock clock, Wanted wanted) {
        this.log = log;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException {
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) Duration.ofMinutes(request.getServletContext().getSessionTimeout())
                .toSeconds());
        session.setAttribute(Login.KEY, new Login(login.getName(), request.getRemoteAddr(),
                clock.instant(), login.getPrincipal() instanceof User user ? user : null));
        log.add(AccessLog.Event.LOGIN, login.getName(), request.getRemoteAddr());
        response.sendRedirect(wanted.take(request, response).orElse("/"));
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException why) throws IOException, ServletException {
        if (why instanceof SlowedException slowed) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(slowed.seconds()));
            request.setAttribute(LoginWays.WAIT, slowed.seconds());
            request.getRequestDispatcher("/login").forward(new HttpServletRequestWrapper(request) {
                @Override
                public String getMethod() {
                    return "GET";
                }
            }, response);
            return;
        }
        if (!request.getMethod().equals("POST")) {
            // a login elsewhere; one with a password is written down where it is checked
            log.add(AccessLog.Event.REFUSED, "", request.getRemoteAddr());
        }
        response.sendRedirect(why instanceof InternalAuthenticationServiceException ? "/login?broken"
                : "/login?refused");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException) {
            response.sendError(HttpStatus.FORBIDDEN.value(), "stale");
        } else if (Place.at(request.getRequestURI()).isEmpty() && !request.getRequestURI().equals("/")) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            log.add(AccessLog.Event.FORBIDDEN, Viewer.now().name(), request.getRemoteAddr());
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication login) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(Login.KEY) instanceof Login ended) {
            session.removeAttribute(Login.KEY);
            log.add(AccessLog.Event.LOGOUT, ended.name(), request.getRemoteAddr());
        }
    }
}
