package yuejie.console.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who looks at the console.
 *
 * @param name     the name that was logged in with
 * @param loggedIn whether somebody logged in; if not, and there are roles, the console is open to everybody
 * @param roles    the roles; none before the login
 */
public record Viewer(String name, boolean loggedIn, Set<Role> roles) {

    /** Who asked for the page that is being made. */
    public static Viewer now() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Who a login is of; nobody where there is none. */
    static Viewer of(@Nullable Authentication login) {
        if (login == null || !login.isAuthenticated()) {
            return new Viewer("", false, Set.of());
        }
        Set<String> authorities = login.getAuthorities().stream().map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return new Viewer(login.getName(), !(login instanceof AnonymousAuthenticationToken), Stream.of(Role.values())
                .filter(role -> authorities.contains(role.authority()))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whether everybody sees this, without a login. */
    public boolean isOpen() {
        return !loggedIn && !roles.isEmpty();
    }

    /** Whether one of the roles sees a place. */
    public boolean sees(Place place) {
        return roles.stream().anyMatch(role -> role.sees(place));
    }

    /** Whether customers' names, and rows that may hold names, are to be seen. */
    public boolean seesCustomers() {
        return sees(Place.ACCOUNTS);
    }

    /**
     * Where a link leads.
     *
     * @param rest what follows the path of the place, encoded as in an address
     * @return the whole address; empty where the place is not to be seen, so that nothing leads to a refusal
     */
    public Optional<String> link(Place place, String rest) {
        return sees(place) ? Optional.of(place.path() + rest) : Optional.empty();
    }

    /** The places to be seen, in their order. */
    public List<Place> places() {
        return Stream.of(Place.values()).filter(this::sees).toList();
    }
}
