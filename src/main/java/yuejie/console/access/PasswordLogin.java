package yuejie.console.access;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import yuejie.failure.RefusedException;

/** Lets users in by name and password, as the users file has them at this moment, and slows down who guesses. */
final class PasswordLogin implements AuthenticationProvider {

    private final UsersFile users;
    private final Passwords passwords = new Passwords();
    private final Slowing slowing;
    private final AccessLog log;

    PasswordLogin(UsersFile users, Slowing slowing, AccessLog log) {
        this.users = users;
        this.slowing = slowing;
        this.log = log;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName();
        String address = given.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress()) : "";
        Optional<Slowing.Wait> waits = slowing.begin(name, address);
        if (waits.isPresent()) {
            if (waits.get().first()) {
                log.add(AccessLog.Event.SLOWED, name, address);
            }
            throw new SlowedException(waits.get().left());
        }
        Optional<User> user = user(name);
        if (!passwords.match(user, String.valueOf(given.getCredentials()))) {
            log.add(AccessLog.Event.REFUSED, name, address);
            throw new BadCredentialsException("Name or password is wrong");
        }
        slowing.succeeded(name, address);
        UsernamePasswordAuthenticationToken login = UsernamePasswordAuthenticationToken.authenticated(
                user.orElseThrow(), null, user.orElseThrow().roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority())).toList());
        login.setDetails(given.getDetails());
        return login;
    }

    private Optional<User> user(String name) {
        try {
            return users.find(name);
        } catch (RefusedException e) {
            throw new InternalAuthenticationServiceException("The file of users is broken", e);
        }
    }

    @Override
    public boolean supports(Class<?> login) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(login);
    }
}
