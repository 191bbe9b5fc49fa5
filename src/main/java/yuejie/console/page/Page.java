package yuejie.console.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a controller shows: a template with its title, its lists and what else the template draws. Asked for with
 * {@code .csv} at the end of the address, the first list alone is given as CSV.
 */
public final class Page {

    private final String template;
    private final Object[] title;
    private final List<Listing<?>> lists = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean refreshed;

    private Page(String template, Object... title) {
        this.template = template;
        this.title = title.clone();
    }

    /**
     * A page.
     *
     * @param template its template; its title is the message {@code title.TEMPLATE}
     * @param title    what stands in the title
     */
    public static Page of(String template, Object... title) {
        return new Page(template, title);
    }

    /** Adds a list, which the template finds by its name. */
    public Page list(Listing<?> list) {
        lists.add(list);
        return with(list.name(), list);
    }

    /** Adds what the template draws. */
    public Page with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The browser is to ask for the page again after some seconds, as what it shows is under way. */
    public Page refreshed() {
        refreshed = true;
        return this;
    }

    String template() {
        return template;
    }

    Object[] title() {
        return title.clone();
    }

    List<Listing<?>> lists() {
        return lists;
    }

    Map<String, Object> values() {
        return values;
    }

    boolean isRefreshed() {
        return refreshed;
    }
}
