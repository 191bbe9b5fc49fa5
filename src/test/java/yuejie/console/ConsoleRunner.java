package yuejie.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import yuejie.book.BookReader;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.ReadableBook;
import yuejie.scenario.BookRunner;
import yuejie.settings.BookEnvironment;
import yuejie.settings.ProcessSettings;

/** A console on a book, in this process and on a free port, and a browser without eyes that keeps its cookies. */
public final class ConsoleRunner implements AutoCloseable {

    static {
        // as the program does when it starts
        Locale.setDefault(Locale.ROOT);
    }

    private final Book book;
    private final Console console;
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private ConsoleRunner(Book book, Console console) {
        this.book = book;
        this.console = console;
    }

    /** A console that is open to everybody on this machine, as with {@code serve --open}. */
    public static ConsoleRunner open(BookRunner runner) {
        return with(runner, Map.of("yuejie.console.open", true));
    }

    /**
     * A console.
     *
     * @param more settings, beside those that {@code serve} gives itself
     */
    public static ConsoleRunner with(BookRunner runner, Map<String, Object> more) {
        return with(runner, more, Clock.systemDefaultZone());
    }

    /** A console with a clock of its own. */
    static ConsoleRunner with(BookRunner runner, Map<String, Object> more, Clock clock) {
        ProcessSettings process = runner.process();
        Map<String, Object> settings = new HashMap<>(Console.settings());
        settings.putAll(Map.of("yuejie.home", process.home().toString(), "server.port", 0, "server.address",
                "127.0.0.1"));
        settings.putAll(more);
        Book book = ReadableBook.of(process);
        try {
            return new ConsoleRunner(book, Console.start(new BookEnvironment(process, settings),
                    book.get(BookReader.class), clock));
        } catch (RuntimeException e) {
            book.close();
            throw e;
        }
    }

    /** The address of a page. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + console.port() + path);
    }

    /** Asks for a page, and follows no redirect. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The text of a page that must be there: what a reader sees, without marks, its white space folded. */
    public String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = get(path);
        if (page.statusCode() != 200) {
            throw new IllegalStateException(path + " is answered with " + page.statusCode() + ": " + page.body());
        }
        return text(page);
    }

    /** The text of a page: what a reader sees, without marks, its white space folded. */
    public static String text(HttpResponse<String> page) {
        return page.body().replaceAll("(?s)<title>.*?</title>|<head>.*?</head>", "").replaceAll("(?s)<[^>]*>", " ")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&amp;", "&").replaceAll("\\s+", " ").strip();
    }

    @Override
    public void close() {
        console.close();
        book.close();
    }
}
