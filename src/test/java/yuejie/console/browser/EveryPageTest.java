package yuejie.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import yuejie.console.ConsoleRunner;
import yuejie.console.Visitor;
import yuejie.console.access.Place;
import yuejie.console.access.Role;
import yuejie.scenario.ABook;
import yuejie.scenario.BookRunner;
import yuejie.scenario.OnBothDatabases;

/** Every page that a link leads to, on the sample month. */
@OnBothDatabases
@Tag("on-h2-only")
class EveryPageTest {

    private static final int WIDE = 1_280;
    private static final int NARROW = 390;

    /** So many pages of one kind are looked at: two invoices, for example. */
    private static final int OF_A_KIND = 2;

    private static final String CUSTOMER = "Beacon Fitness";
    private static final Map<String, String> FORBIDDEN = Map.of("en", "Your role does not see this page.", "zh",
            "您的角色不能查看此页");

    @ABook
    private BookRunner book;

    private ConsoleRunner console;
    private Browser browser;

    @BeforeEach
    void startBoth() throws Exception {
        browser = Browser.start();
        SampleMonth.in(book);
        Visitor.users(book);
        console = ConsoleRunner.with(book, Map.of());
    }

    @AfterEach
    void endBoth() {
        if (browser != null) {
            browser.close();
        }
        if (console != null) {
            console.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPageThatARoleIsLedToIsThereInBothLanguagesWithoutBarriersOrComplaintsAndFitsTheWindow(Role role) {
        logIn(role);
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> kinds = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(console.address("/").toString()));
        while (!open.isEmpty()) {
            String page = open.remove();
            for (String language : List.of("en", "zh")) {
                wrong.addAll(look(page, language, role));
            }
            for (String link : browser.links()) {
                String plain = link.replaceFirst("#.*", "").replaceFirst("[?&]lang=(en|zh)", "");
                boolean ofTheConsole = plain.startsWith(console.address("/").toString()) && !plain.contains(".csv");
                if (ofTheConsole && seen.add(plain) && kinds.merge(kind(plain), 1, Integer::sum) <= OF_A_KIND) {
                    open.add(plain);
                }
            }
        }
        assertThat(wrong).isEmpty();
        for (Place place : Place.values()) {
            assertThat(kinds.containsKey(place.path())).as(place.path()).isEqualTo(role.sees(place));
        }
    }

    private void logIn(Role role) {
        browser.open(console.address("/login?lang=en"), WIDE);
        browser.fill("username", role.name().toLowerCase(Locale.ROOT));
        browser.fill("password", Visitor.PASSWORD);
        browser.press(Keys.ENTER);
        assertThat(browser.text()).contains("Log out");
    }

    @Test
    void aPageIsUsedByKeyboardAlone() {
        logIn(Role.OPERATOR);
        browser.open(console.address("/runs?lang=en"), WIDE);
        assertThat(browser.tabbed(1).getText()).isEqualTo("Skip to the content");
        browser.press(Keys.ENTER);
        assertThat(browser.address()).endsWith("#main");
        assertThat(browser.tabbed(1).getDomAttribute("name")).isEqualTo("job");
        browser.press("settlement");
        browser.tabTo("Show");
        browser.press(Keys.ENTER);
        assertThat(browser.address()).contains("job=month-end-settlement");
        assertThat(browser.text()).contains("settlement").doesNotContain("usage-");
    }

    /** What is wrong with a page, each with its address. */
    private List<String> look(String page, String language, Role role) {
        List<String> wrong = new ArrayList<>();
        URI address = URI.create(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
        browser.open(address, WIDE);
        browser.complaints().forEach(each -> wrong.add(address + " complains: " + each));
        browser.barriers().forEach(each -> wrong.add(address + " has a barrier: " + each));
        if (browser.text().contains("??") || browser.count(By.tagName("h1")) != 1) {
            wrong.add(address + " lacks words or a heading: " + browser.text());
        }
        if (browser.text().contains(FORBIDDEN.get(language))) {
            wrong.add(address + " is forbidden, and a link leads to it");
        }
        if (!role.sees(Place.ACCOUNTS) && browser.text().contains(CUSTOMER)) {
            wrong.add(address + " names a customer");
        }
        browser.open(address, NARROW);
        long excess = browser.excess();
        if (excess > 0) {
            wrong.add(address + " is " + excess + " pixels too wide for a narrow window");
        }
        return wrong;
    }

    /** The kind of a page: its address without what differs from one to another. */
    private static String kind(String page) {
        return URI.create(page).getPath().replaceAll("/[^/]*\\d[^/]*", "/#")
                + (page.contains("?") ? "?" + page.replaceFirst(".*\\?", "").replaceAll("=[^&]*", "") : "");
    }
}
