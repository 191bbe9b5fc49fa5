package yuejie.console.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what only looks: GET and HEAD. The login and the logout alone are sent by POST. */
final class OnlyLooking extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final Set<String> sent;

    /**
     * A filter.
     *
     * @param sent the addresses to which something may be sent
     */
    OnlyLooking(Set<String> sent) {
        this.sent = sent;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (METHODS.contains(request.getMethod())
                || (request.getMethod().equals("POST") && sent.contains(request.getRequestURI()))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
