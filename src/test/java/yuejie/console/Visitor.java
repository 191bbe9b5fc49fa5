package yuejie.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuejie.console.access.Passwords;
import yuejie.console.access.Role;
import yuejie.console.access.User;
import yuejie.console.access.UsersFile;
import yuejie.scenario.BookRunner;

/** A browser of its own, with its own cookies, in the hands of somebody who logs in, or tries other things. */
public final class Visitor {

    /** The password of each user of a test. */
    public static final String PASSWORD = "correct horse battery";

    private static final String HASH = new Passwords().hash(PASSWORD);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ConsoleRunner console;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    Visitor(ConsoleRunner console) {
        this.console = console;
    }

    /** Makes a user for each role, named as the role is in small letters. */
    public static void users(BookRunner book) {
        new UsersFile(book.home()).write(Stream.of(Role.values())
                .map(role -> user(role.name().toLowerCase(Locale.ROOT), role)).toList());
    }

    static User user(String name, Role role) {
        return new User(name, EnumSet.of(role), HASH);
    }

    /** A visitor who logged in as a user of the test. */
    static Visitor loggedIn(ConsoleRunner console, String name) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(console);
        HttpResponse<String> answer = visitor.login(name, PASSWORD);
        if (answer.statusCode() != 302 || !location(answer).equals("/")) {
            throw new IllegalStateException(answer + " " + answer.headers().map());
        }
        return visitor;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, Map.of());
    }

    /** The status of an answer. */
    int status(String path) throws IOException, InterruptedException {
        return get(path).statusCode();
    }

    HttpResponse<String> send(String method, String path, Map<String, String> form)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : console.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, method.equals("GET") ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(fields(form))));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    /** Fills in the form of the login, as a browser does. */
    HttpResponse<String> login(String name, String password) throws IOException, InterruptedException {
        return send("POST", "/login", Map.of("username", name, "password", password, "_csrf",
                token(get("/login")).orElseThrow()));
    }

    /** The token in the first form of a page. */
    static Optional<String> token(HttpResponse<String> page) {
        Matcher found = TOKEN.matcher(page.body());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Where an answer leads to. */
    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** The value of a cookie. */
    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(each -> each.getName().equals(name)).findFirst()
                .map(HttpCookie::getValue);
    }

    /** Sends a request as it stands, which no browser would; the answer with its head. */
    String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", console.address("/").getPort())) {
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String fields(Map<String, String> form) {
        return form.entrySet().stream().map(each -> each.getKey() + "="
                + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
