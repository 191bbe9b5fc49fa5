package yuejie.console.page;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param name  its name; the heading is the message {@code column.NAME}
 * @param kind  what it shows
 * @param value the value of a row; null where the row has none
 * @param link  where the value leads to; empty where it leads nowhere
 */
public record Column<T>(String name, Kind kind, Function<T, @Nullable Object> value,
        Function<T, Optional<String>> link) {

    /** What a column shows. */
    public enum Kind {
        /** Text as it is. */
        TEXT,
        /** A word of the program, such as a status: the message {@code word.VALUE}. */
        WORD,
        /** A hash or command, in letters of equal width. */
        CODE,
        /** A whole number. */
        NUMBER,
        /** An amount of money. */
        MONEY,
        /** A day. */
        DATE,
        /** A moment. */
        TIME,
        /** A span of time, from a {@link java.time.Duration}. */
        DURATION;

        /** Whether it stands at the right, so that digits stand below digits. */
        public boolean atTheRight() {
            return this == NUMBER || this == MONEY || this == DURATION;
        }
    }

    /** Text. */
    public static <T> Column<T> text(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Kind.TEXT, value, row -> Optional.empty());
    }

    /** A word of the program. */
    public static <T> Column<T> word(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Kind.WORD, value, row -> Optional.empty());
    }

    /** A hash or command. */
    public static <T> Column<T> code(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Kind.CODE, value, row -> Optional.empty());
    }

    /** A whole number. */
    public static <T> Column<T> number(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Kind.NUMBER, value, row -> Optional.empty());
    }

    /** An amount. */
    public static <T> Column<T> money(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Kind.MONEY, value, row -> Optional.empty());
    }

    /** A day. */
    public static <T> Column<T> date(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Kind.DATE, value, row -> Optional.empty());
    }

    /** A moment. */
    public static <T> Column<T> time(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Kind.TIME, value, row -> Optional.empty());
    }

    /** A span of time. */
    public static <T> Column<T> duration(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Kind.DURATION, value, row -> Optional.empty());
    }

    /** The same column, whose values lead to an address within the console. */
    public Column<T> leadsTo(Function<T, String> address) {
        return new Column<>(name, kind, value, row -> Optional.of(address.apply(row)));
    }

    /** The same column, some of whose values lead to an address. */
    public Column<T> mayLeadTo(Function<T, Optional<String>> address) {
        return new Column<>(name, kind, value, address);
    }
}
