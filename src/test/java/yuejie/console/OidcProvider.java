package yuejie.console;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small OIDC provider, at which everybody is whom the test says. */
final class OidcProvider implements AutoCloseable {

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Object> claims = new HashMap<>();
    private String nonce = "";

    OidcProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/.well-known/openid-configuration", exchange -> """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/jwks", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"],
                 "token_endpoint_auth_methods_supported": ["client_secret_basic"]}""".formatted(issuer()));
        answer("/jwks", exchange -> new JWKSet(key.toPublicJWK()).toString());
        answer("/token", exchange -> """
                {"access_token": "t", "token_type": "Bearer", "expires_in": 60, "scope": "openid", "id_token": "%s"}"""
                .formatted(token()));
        server.start();
    }

    /** What the provider says of whoever logs in. */
    OidcProvider saying(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Settings by which the console is a client of it. */
    Map<String, Object> settings() {
        String client = "spring.security.oauth2.client.registration.corp.";
        return Map.of(client + "client-id", "yuejie", client + "client-secret", "s3cret", client + "client-name",
                "Corp", client + "scope", "openid", client + "authorization-grant-type", "authorization_code", client
                        + "redirect-uri",
                "{baseUrl}/login/oauth2/code/{registrationId}",
                "spring.security.oauth2.client.provider.corp.issuer-uri", issuer(),
                "spring.security.oauth2.client.provider.corp.user-name-attribute", "preferred_username");
    }

    /** What the provider leads to, where somebody who comes from this address logs in. */
    String back(URI asked) {
        Map<String, String> query = Stream.of(asked.getQuery().split("&")).map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        nonce = query.get("nonce");
        return query.get("redirect_uri") + "?code=c&state=" + URLEncoder.encode(query.get("state"),
                StandardCharsets.UTF_8);
    }

    private String token() throws JOSEException {
        JWTClaimsSet.Builder token = new JWTClaimsSet.Builder().issuer(issuer()).audience("yuejie").subject("42")
                .issueTime(Date.from(Instant.now())).expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("nonce", nonce);
        claims.forEach(token::claim);
        SignedJWT signed = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), token.build());
        signed.sign(new RSASSASigner(key));
        return signed.serialize();
    }

    private interface Answer {
        String to(HttpExchange exchange) throws JOSEException;
    }

    private void answer(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                byte[] body = answer.to(exchange).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (JOSEException e) {
                throw new IOException(e);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
