package yuejie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuejie.scenario.ABook;
import yuejie.scenario.BookRunner;
import yuejie.scenario.OnBothDatabases;

/** The console with TLS of its own, and behind a proxy. */
@OnBothDatabases
class NetworkTest {

    @ABook
    private BookRunner book;

    @BeforeEach
    void makeUsers() {
        Visitor.users(book);
    }

    @Test
    void withTlsCookiesAreSecureAndTheBrowserIsToldToComeWithTlsAlone() throws Exception {
        Path store = book.beside("console.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=localhost", "-keystore", store.toString(),
                "-storepass", "changeit").inheritIO().start();
        assertThat(keytool.waitFor()).isZero();
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new TrustsAll()}, new SecureRandom());
        try (ConsoleRunner console = ConsoleRunner.with(book, Map.of("server.ssl.key-store", store.toString(),
                "server.ssl.key-store-password", "changeit"))) {
            HttpClient browser = HttpClient.newBuilder().sslContext(trusting).build();
            URI login = URI.create("https://127.0.0.1:" + console.address("/").getPort() + "/login");
            HttpResponse<String> page = browser.send(HttpRequest.newBuilder(login).build(), BodyHandlers.ofString());
            assertThat(page.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
            String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).matches("form=[0-9a-f-]{36}; Path=/; Secure; HttpOnly; SameSite=Lax");
            HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(login)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Cookie", cookie.split(";")[0])
                    .POST(BodyPublishers.ofString("username=clerk&password=" + Visitor.PASSWORD.replace(" ", "+")
                            + "&_csrf=" + Visitor.token(page).orElseThrow()))
                    .build(), BodyHandlers.ofString());
            assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(each -> assertThat(each)
                    .matches("yuejie=[0-9A-F]{32}; Path=/; Secure; HttpOnly; SameSite=Lax"));
        }
    }

    @Test
    void whereARequestCameFromIsBelievedOfAProxyOnlyWhereTheSettingsSayThatThereIsOne() throws Exception {
        try (ConsoleRunner console = ConsoleRunner.with(book, Map.of())) {
            refused(console);
        }
        try (ConsoleRunner console = ConsoleRunner.with(book, Map.of("server.forward-headers-strategy", "native"))) {
            refused(console);
        }
        assertThat(Files.readAllLines(book.home().resolve("console-access.log"))).satisfiesExactly(
                line -> assertThat(line).endsWith(" refused clerk 127.0.0.1"),
                line -> assertThat(line).endsWith(" refused clerk 203.0.113.9"));
    }

    private static void refused(ConsoleRunner console) throws Exception {
        Visitor visitor = new Visitor(console);
        String token = Visitor.token(visitor.get("/login")).orElseThrow();
        assertThat(Visitor.location(visitor.send(HttpRequest.newBuilder(console.address("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded").header("X-Forwarded-For", "203.0.113.9")
                .POST(BodyPublishers.ofString("username=clerk&password=wrong&_csrf=" + token)))))
                .isEqualTo("/login?refused");
    }

    /** Trusts every certificate, whatever name it has. */
    private static final class TrustsAll extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
