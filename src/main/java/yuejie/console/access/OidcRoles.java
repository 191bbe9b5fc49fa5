package yuejie.console.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/**
 * The roles of somebody who logged in by OIDC: the values of one claim that are names of roles. All else that a
 * provider says of rights gives none here.
 *
 * @param claim the claim; a dot leads into a claim, as in {@code realm_access.roles}
 */
record OidcRoles(String claim) implements GrantedAuthoritiesMapper {

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> given) {
        Set<String> values = given.stream().filter(OidcUserAuthority.class::isInstance)
                .map(OidcUserAuthority.class::cast).flatMap(this::values).collect(Collectors.toSet());
        return EnumSet.allOf(Role.class).stream().filter(role -> values.contains(role.name()))
                .map(role -> new SimpleGrantedAuthority(role.authority())).toList();
    }

    private Stream<String> values(OidcUserAuthority user) {
        Object found = user.getAttributes().get(claim);
        return found == null ? within(user.getAttributes(), List.of(claim.split("\\."))) : texts(found);
    }

    private static Stream<String> within(@Nullable Object value, List<String> path) {
        return path.isEmpty() ? texts(value) : value instanceof Map<?, ?> map
                ? within(map.get(path.get(0)), path.subList(1, path.size())) : Stream.empty();
    }

    private static Stream<String> texts(@Nullable Object value) {
        return value instanceof Collection<?> several ? several.stream().map(String::valueOf)
                : Stream.ofNullable(value).map(String::valueOf);
    }
}
