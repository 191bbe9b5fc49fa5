package yuejie.console.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language that was chosen, kept in a cookie; before that, the one that the browser prefers. */
final class LanguageResolver extends CookieLocaleResolver {

    LanguageResolver() {
        super("lang");
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(LanguageResolver::preferred);
    }

    @Override
    protected Locale parseLocaleValue(String value) {
        return known(Locale.forLanguageTag(value));
    }

    private static Locale preferred(HttpServletRequest request) {
        return known(request.getLocale());
    }

    /** Chinese, or else English. */
    private static Locale known(Locale wanted) {
        return wanted.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
    }
}
