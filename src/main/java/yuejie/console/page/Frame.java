package yuejie.console.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
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
 * @param still         the address of this page, which is not made anew by itself there
 */
public record Frame(Viewer viewer, String place, String language, String otherLanguage, String csv, String next,
        String still) {

    /** The frame of the page that a request asks for. */
    static Frame of(HttpServletRequest request) {
        Locale locale = RequestContextUtils.getLocale(request);
        String path = path(request);
        String base = address(request).replaceQueryParam("after").build().toUriString();
        return new Frame(Viewer.now(), Place.at(path).map(Place::word).orElse(""),
                locale.getLanguage(),
                address(request).replaceQueryParam("lang", locale.getLanguage().equals("zh") ? "en" : "zh").build()
                        .toUriString(),
                address(request).replacePath(path + ".csv").replaceQueryParam("after").build().toUriString(),
                base + (base.contains("?") ? "&" : "?") + "after=",
                address(request).replaceQueryParam("still", "1").build().toUriString());
    }

    /** The path that was asked for, also on the page of a failure. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed ? failed
                : request.getRequestURI();
    }

    private static UriComponentsBuilder address(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(path(request)).query(request.getQueryString())
                .replaceQueryParam("lang");
    }

    /** Whether the viewer may search for invoices, applications and accounts. */
    public boolean finds() {
        return viewer.sees(Place.INVOICES);
    }
}
