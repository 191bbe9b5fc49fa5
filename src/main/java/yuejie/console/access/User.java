package yuejie.console.access;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who may log in with a password.
 *
 * @param name  the name that is logged in with
 * @param roles what the user is there for; one at least
 * @param hash  the bcrypt hash of the password
 */
public record User(String name, Set<Role> roles, String hash) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return name;
    }

    /** The roles in their order, for example {@code AUDITOR,CLERK}. */
    public String roleNames() {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    /** Without the hash, which is nobody's to see. */
    @Override
    public String toString() {
        return name + " " + roleNames();
    }
}
