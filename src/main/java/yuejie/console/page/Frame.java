package yuejie.console.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import yuejie.console.access.Place;
import yuejie.console.access.Viewer;

/**
 * What the frame of every page shows.
 *
 * @param viewer        who looks
 * @param place         the place that the page belongs to; empty where it is none of them
 * @param language      the language of the page
 * @param otherLanguage the address of this page in the other language
 * @param csv           the address of what this page lists, as CSV, with its filters
 * @param next          the address of this page, to which the key of the next part of its list is added
 */
public record Frame(Viewer viewer, String place, String language, String otherLanguage, String csv, String next) {

    /** The frame of the page that a request asks for. */
    static Frame of(HttpServletRequest request) {
        Locale locale = RequestContextUtils.getLocale(request);
        String path = request.getRequestURI();
        String base = address(request).replaceQueryParam("after").build().toUriString();
        return new Frame(Viewer.now(),
                Stream.of(Place.values())
                        .filter(place -> path.equals(place.path()) || path.startsWith(place.path() + "/"))
                        .map(Place::word).findFirst().orElse(""),
                locale.getLanguage(),
                address(request).replaceQueryParam("lang", locale.getLanguage().equals("zh") ? "en" : "zh").build()
                        .toUriString(),
                address(request).replacePath(path + ".csv").replaceQueryParam("after").build().toUriString(),
                base + (base.contains("?") ? "&" : "?") + "after=");
    }

    private static UriComponentsBuilder address(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString())
                .replaceQueryParam("lang");
    }

    /** Whether the viewer may search for invoices, applications and accounts. */
    public boolean finds() {
        return viewer.sees(Place.INVOICES);
    }
}
