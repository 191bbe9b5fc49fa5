package yuejie.console.access;

import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.DisableEncodeUrlFilter;

/** Lets in who may look, and lets nobody do anything but look. */
@Configuration(proxyBeanMethods = false)
@Import(OidcConfiguration.class)
public class AccessConfiguration {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";
    private static final String NO_DEVICES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    LoginWays loginWays(Environment settings, ObjectProvider<ClientRegistrationRepository> clients) {
        Map<String, String> elsewhere = new TreeMap<>();
        if (clients.getIfAvailable() instanceof Iterable<?> registrations) {
            registrations.forEach(each -> {
                ClientRegistration client = (ClientRegistration) each;
                elsewhere.put("/oauth2/authorization/" + client.getRegistrationId(), client.getClientName());
            });
        }
        return new LoginWays(LoginWays.isOpen(settings), LoginWays.usersFile(settings), elsewhere);
    }

    @Bean
    AccessLog accessLog(Environment settings, Clock clock) {
        return new AccessLog(Path.of(settings.getRequiredProperty("yuejie.console.access-log")), clock);
    }

    /** Both chains share it. A bean of the class that checks passwords would be asked twice by Spring Security. */
    @Bean
    Slowing slowing(Clock clock) {
        return new Slowing(clock);
    }

    @Bean
    ServletListenerRegistrationBean<LoginSessions.Ends> endedSessions(AccessLog log) {
        return new ServletListenerRegistrationBean<>(new LoginSessions.Ends(log));
    }

    /** An address in a spelling that could mislead is answered at once, without a page that repeats it. */
    @Bean
    RequestRejectedHandler rejectedAddresses() {
        return (request, response, why) -> {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println("This is no address of the console. 此地址无效。");
        };
    }

    /** What machines ask: whether the console is up, and its figures. */
    @Bean
    @Order(1)
    SecurityFilterChain accessOfMachines(HttpSecurity http, Environment settings, LoginWays ways, Slowing slowing,
            AccessLog log) throws Exception {
        common(http, settings, ways, Set.of());
        return http.securityMatcher("/actuator", "/actuator/**")
                .authenticationProvider(new PasswordLogin(ways.users(), slowing, log))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health").permitAll()
                        .requestMatchers("/actuator/prometheus").hasAnyRole(Role.AUDITOR.name(), Role.OPERATOR.name())
                        .anyRequest().denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, why) -> {
                    if (why instanceof SlowedException slowed) {
                        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(slowed.seconds()));
                        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                    } else {
                        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"yuejie\", charset=\"UTF-8\"");
                        response.setStatus(HttpStatus.UNAUTHORIZED.value());
                    }
                }))
                .exceptionHandling(denied -> denied.accessDeniedHandler((request, response, why) -> response
                        .setStatus(HttpStatus.FORBIDDEN.value())))
                .build();
    }

    /** What people look at. */
    @Bean
    @Order(2)
    SecurityFilterChain accessOfPeople(HttpSecurity http, Environment settings, LoginWays ways, Slowing slowing,
            AccessLog log, Clock clock) throws Exception {
        Wanted wanted = new Wanted();
        LoginAnswers answers = new LoginAnswers(log, clock, wanted);
        common(http, settings, ways, ways.isOpen() ? Set.of() : Set.of("/login", "/logout"));
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                .anyRequest().access(new Gate(ways.isOpen())))
                .requestCache(cache -> cache.requestCache(wanted))
                .csrf(csrf -> csrf.csrfTokenRepository(formToken()))
                .exceptionHandling(denied -> denied.accessDeniedHandler(answers)
                        .authenticationEntryPoint(entry(ways)));
        if (ways.isOpen()) {
            return http.logout(AbstractHttpConfigurer::disable).build();
        }
        http.authenticationProvider(new PasswordLogin(ways.users(), slowing, log))
                .addFilterAfter(new LoginSessions(ways.users(), clock), HeaderWriterFilter.class)
                .formLogin(form -> form.loginPage("/login").successHandler(answers).failureHandler(answers))
                .logout(logout -> logout.addLogoutHandler(answers).logoutSuccessUrl("/login?out"));
        if (!ways.elsewhere().isEmpty()) {
            String claim = settings.getRequiredProperty("yuejie.console.oidc-roles-claim");
            http.oauth2Login(login -> login.loginPage("/login").successHandler(answers).failureHandler(answers)
                    .userInfoEndpoint(info -> info.userAuthoritiesMapper(new OidcRoles(claim))));
        }
        return http.build();
    }

    private static void common(HttpSecurity http, Environment settings, LoginWays ways, Set<String> sent)
            throws Exception {
        http.addFilterBefore(new OnlyLooking(sent), DisableEncodeUrlFilter.class).headers(AccessConfiguration::say);
        if (ways.isOpen()) {
            http.addFilterBefore(new KnownHosts(settings), OnlyLooking.class)
                    .anonymous(anonymous -> anonymous.principal("open")
                            .authorities(List.of(new SimpleGrantedAuthority(Role.AUDITOR.authority()))));
        }
    }

    private static void say(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false));
    }

    /** The token that shows that a form came from here; kept by the browser, so that nothing is kept before a login. */
    private static CookieCsrfTokenRepository formToken() {
        CookieCsrfTokenRepository token = new CookieCsrfTokenRepository();
        token.setCookieName("form");
        token.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return token;
    }

    /** Who did not log in is sent to do so; where there is no login, the address is none. */
    private static AuthenticationEntryPoint entry(LoginWays ways) {
        return ways.isOpen() ? (request, response, why) -> response.sendError(HttpStatus.NOT_FOUND.value())
                : new LoginUrlAuthenticationEntryPoint("/login");
    }
}
