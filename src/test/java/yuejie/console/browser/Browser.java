package yuejie.console.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.springframework.util.FileSystemUtils;

/** Chromium without a window, with a profile of its own that is thrown away. */
final class Browser implements AutoCloseable {

    private static final int MOST_TABS = 40;
    private static final int HEIGHT = 1_000;
    private static final List<String> OPTIONS = List.of("--headless=new", "--no-sandbox", "--disable-gpu",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
            "--disable-dev-shm-usage", "--hide-scrollbars");

    /** It warns of each browser that is newer than itself, and works with these all the same. */
    private static final Logger WARNINGS = Logger.getLogger("org.openqa.selenium");

    static {
        WARNINGS.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;
    private final Path profile;
    private final String axe;

    private Browser(ChromeDriver driver, Path profile, String axe) {
        this.driver = driver;
        this.profile = profile;
        this.axe = axe;
    }

    /** Starts one; the test is skipped where there is none, unless one is required. */
    static Browser start() throws IOException {
        Optional<Path> chromium = program("chromium").or(() -> program("google-chrome"));
        Optional<Path> driver = program("chromedriver");
        boolean there = chromium.isPresent() && driver.isPresent();
        if (!"required".equals(System.getProperty("tests.browser"))) {
            assumeTrue(there, "chromium and chromedriver are not on the PATH");
        } else if (!there) {
            throw new IllegalStateException("chromium and chromedriver are required, and are not on the PATH");
        }
        Path profile = Files.createTempDirectory("browser");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(OPTIONS);
        options.addArguments("--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile()).build();
        ChromeDriver chrome = new ChromeDriver(service, options);
        chrome.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
        return new Browser(chrome, profile, script());
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable).findFirst();
    }

    private static String script() throws IOException {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Opens a page in a window of so many pixels width. */
    void open(URI page, int width) {
        driver.manage().window().setSize(new Dimension(width, HEIGHT));
        driver.get(page.toString());
    }

    /** Where the browser is now. */
    String address() {
        return driver.getCurrentUrl();
    }

    /** The text that is seen. */
    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Fills in a field of a form. */
    void fill(String field, String value) {
        driver.findElement(By.name(field)).sendKeys(value);
    }

    /** Presses the key Enter, or another one, where the focus is. */
    void press(CharSequence key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    /** What has the focus, after the key Tab was pressed so many times. */
    WebElement tabbed(int times) {
        for (int i = 0; i < times; i++) {
            press(Keys.TAB);
        }
        return driver.switchTo().activeElement();
    }

    /** Presses the key Tab until a button or link with a text has the focus. */
    void tabTo(String text) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (tabbed(1).getText().equals(text)) {
                return;
            }
        }
        throw new IllegalStateException(text + " is not reached by " + MOST_TABS + " times Tab");
    }

    /** How many elements there are. */
    int count(By which) {
        return driver.findElements(which).size();
    }

    /** The addresses of all links of the page. */
    List<String> links() {
        return driver.findElements(By.cssSelector("a[href]")).stream().map(link -> link.getDomProperty("href"))
                .toList();
    }

    /** What the browser wrote into its console since the last time: it must have nothing to complain of. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(Object::toString).toList();
    }

    /** What people with disabilities could not use, by the rules of axe-core. */
    List<String> barriers() {
        driver.executeScript(axe);
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document).then(result => done(result.violations.map(
                    each => each.id + ": " + each.help + ": " + each.nodes.slice(0, 3).map(node => node.html).join(" "))),
                    failure => done(["axe failed: " + failure]));
                """);
        return ((List<?>) found).stream().map(Object::toString).toList();
    }

    /** By how many pixels the page is wider than the window, so that one would have to scroll to and fro. */
    long excess() {
        // after the next frame: the window has just changed its size
        return (Long) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                requestAnimationFrame(() => setTimeout(() =>
                    done(document.documentElement.scrollWidth - window.innerWidth), 50));
                """);
    }

    @Override
    public void close() {
        driver.quit();
        FileSystemUtils.deleteRecursively(profile.toFile());
    }
}
