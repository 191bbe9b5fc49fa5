package yuejie.console.access;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yuejie.failure.RefusedException;

/**
 * A login, as its session keeps it.
 *
 * @param name    who logged in
 * @param address from where
 * @param at      when
 * @param user    the user as the file had it then; null where the login was elsewhere
 */
record Login(String name, String address, Instant at, @Nullable User user) implements Serializable {

    /** Under which name the session keeps it. */
    static final String KEY = Login.class.getName();

    private static final Duration LONGEST = Duration.ofHours(12);

    /** Whether it holds no longer: it is too old, or the file of users has another password or other roles now. */
    boolean isOver(Instant now, UsersFile users) {
        return !now.isBefore(at.plus(LONGEST)) || (user != null && !isStill(user, users));
    }

    private static boolean isStill(User user, UsersFile users) {
        try {
            return users.find(user.name()).filter(user::equals).isPresent();
        } catch (RefusedException e) {
            // nobody can tell whether the user is still there
            return false;
        }
    }
}
