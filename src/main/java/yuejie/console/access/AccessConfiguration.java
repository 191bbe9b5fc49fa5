package yuejie.console.access;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;

/** Lets nobody do anything but look. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain access(HttpSecurity http) throws Exception {
        return http.anonymous(anonymous -> anonymous.principal("open")
                .authorities(List.of(new SimpleGrantedAuthority(Role.AUDITOR.authority()))))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .build();
    }
}
