package yuejie.console.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only where the console is asked for by a name of its own. A console without a login would otherwise be read
 * by the page of a stranger, whose name is made to lead to this machine (DNS rebinding).
 */
final class KnownHosts extends OncePerRequestFilter {

    private final Set<String> names = new TreeSet<>();

    /** A console that is bound and named as the settings say. */
    KnownHosts(Environment settings) {
        Stream.concat(Stream.of("localhost", settings.getProperty("server.address", "127.0.0.1")),
                Stream.of(settings.getProperty("yuejie.console.hosts", "").split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT)).filter(name -> !name.isEmpty())
                .map(name -> name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name)
                .forEach(names::add);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // as it was sent: a header of a proxy could be anybody's
        String host = request.getHeader("Host");
        if (host != null && names.contains(host.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", ""))) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().println("This console answers to " + String.join(", ", names)
                    + ". Other names are a setting: YUEJIE_CONSOLE_HOSTS");
        }
    }
}
