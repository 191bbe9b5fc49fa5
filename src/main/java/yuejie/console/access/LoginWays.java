package yuejie.console.access;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import yuejie.failure.RefusedException;

/**
 * How one gets into the console.
 *
 * @param isOpen    whether everybody on this machine sees everything, without a login
 * @param users     who may log in with a password
 * @param elsewhere where else one can log in: the name to show by the address within the console that leads there
 */
public record LoginWays(boolean isOpen, UsersFile users, Map<String, String> elsewhere) {

    /** Under which name a request keeps the seconds for which a login has to wait. */
    public static final String WAIT = "yuejie.login.wait";

    private static final String CLIENTS = "spring.security.oauth2.client.registration";

    /**
     * Checks that somebody can get in.
     *
     * @throws RefusedException if nobody can, or the file of users is broken
     */
    public static void check(Environment settings) {
        UsersFile users = usersFile(settings);
        if (!isOpen(settings) && users.read().isEmpty() && !hasClients(settings)) {
            throw new RefusedException("Nobody could log in: there is no user in " + users.path() + ", and no OIDC"
                    + " client is set. Make a user: yuejie user add NAME --role AUDITOR. For a look on this machine"
                    + " alone, without a login: yuejie serve --open");
        }
    }

    /** Whether there is a form for name and password; also where the file of users is broken, which the form says. */
    public boolean byPassword() {
        try {
            return elsewhere.isEmpty() || !users.read().isEmpty();
        } catch (RefusedException e) {
            return true;
        }
    }

    static UsersFile usersFile(Environment settings) {
        return new UsersFile(Path.of(settings.getRequiredProperty("yuejie.home")));
    }

    static boolean isOpen(Environment settings) {
        return settings.getProperty("yuejie.console.open", Boolean.class, false);
    }

    private static boolean hasClients(Environment settings) {
        return Binder.get(settings).bind(CLIENTS, Bindable.mapOf(String.class, Object.class))
                .map(clients -> !clients.isEmpty()).orElse(false);
    }
}
