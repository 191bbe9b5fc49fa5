package yuejie.console.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Who may ask for which address: a place is for the roles that see it, and an address of no place is for nobody. It
 * looks at the address as it was sent: an address in another spelling than that of a place is one of no place.
 */
final class Gate implements AuthorizationManager<RequestAuthorizationContext> {

    private final boolean open;

    /**
     * A gate.
     *
     * @param open whether there is no login, and so no page for it
     */
    Gate(boolean open) {
        this.open = open;
    }

    @Override
    public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> login,
            RequestAuthorizationContext context) {
        return new AuthorizationDecision(lets(context.getRequest(), login));
    }

    private boolean lets(HttpServletRequest request, Supplier<? extends @Nullable Authentication> login) {
        String path = request.getRequestURI();
        if (path.startsWith("/style/") || path.equals("/login")) {
            return !open || !path.equals("/login");
        }
        Viewer viewer = Viewer.of(login.get());
        return path.equals("/") ? !viewer.places().isEmpty()
                : Place.at(path).filter(viewer::sees).isPresent();
    }
}
