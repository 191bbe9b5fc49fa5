package yuejie.console.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a page says of its subject.
 *
 * @param name  its name; shown is the message {@code column.NAME}
 * @param kind  what it shows
 * @param value the value
 * @param link  where the value leads to; empty where it leads nowhere
 */
public record Fact(String name, Column.Kind kind, @Nullable Object value, Optional<String> link) {

    /** A fact that leads nowhere. */
    public static Fact of(String name, Column.Kind kind, @Nullable Object value) {
        return new Fact(name, kind, value, Optional.empty());
    }

    /** The same fact, which leads to an address within the console. */
    public Fact leadsTo(String address) {
        return new Fact(name, kind, value, Optional.of(address));
    }

    /** The fact as a column of one row, so that it is shown in the same form. */
    Column<Fact> column() {
        return new Column<>(name, kind, Fact::value, Fact::link);
    }
}
