package yuejie.console.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * The page that was asked for before the login. The browser keeps its address in a cookie, so that nobody makes the
 * console keep anything before a login. What comes back is an address of one of the places, or nothing.
 */
final class Wanted implements RequestCache {

    private static final String COOKIE = "wanted";
    private static final int LONGEST = 1_500;
    private static final int SECONDS = 600;
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (request.getMethod().equals("GET") && isWithin(address)) {
            cookie(request, response, Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(address.getBytes(StandardCharsets.US_ASCII)), SECONDS);
        }
    }

    /** The page that was asked for; empty where there was none. It is asked for once. */
    Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> wanted = Stream.ofNullable(request.getCookies()).flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE)).findFirst().map(Cookie::getValue)
                .flatMap(Wanted::decoded).filter(Wanted::isWithin);
        removeRequest(request, response);
        return wanted;
    }

    /** Whether an address is one of the console's places, and nothing that leads elsewhere. */
    static boolean isWithin(String address) {
        return address.length() <= LONGEST && PRINTABLE.matcher(address).matches()
                && Place.at(address.replaceFirst("[?#].*", "")).isPresent();
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cookie(request, response, "", 0);
    }

    private static void cookie(HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
        response.addHeader("Set-Cookie", ResponseCookie.from(COOKIE, value).path("/").httpOnly(true).sameSite("Lax")
                .secure(request.isSecure()).maxAge(seconds).build().toString());
    }
}
