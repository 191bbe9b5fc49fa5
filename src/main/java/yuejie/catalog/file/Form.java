package yuejie.catalog.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yuejie.calendar.BillingMonth;
import yuejie.money.ExactAmount;
import yuejie.money.Money;

/**
 * How a value is written in a catalog file. Values are texts all the way: no number passes through a
 * binary fraction.
 *
 * @param expected what is right, in the words of a message
 * @param reader   the value of a text; empty where the text does not have this form
 */
record Form<T>(String expected, Function<String, Optional<T>> reader) {

    static final long MOST = 999_999_999_999L;

    static final Form<Long> COUNT = wholeNumber(0, MOST);
    static final Form<Long> AT_LEAST_ONE = wholeNumber(1, MOST);

    static final Form<Money> PRICE = matching("(0|[1-9][0-9]{0,9})(\\.[0-9]{1,2})?",
            "an amount from 0 to 9999999999.99 in plain digits, at most two after the point")
            .map(text -> Money.of(new BigDecimal(text)));

    static final Form<ExactAmount> UNIT_PRICE = matching("(0|[1-9][0-9]{0,9})(\\.[0-9]{1,6})?",
            "an amount from 0 to 9999999999.999999 in plain digits, at most six after the point")
            .map(ExactAmount::of);
    static final Form<BillingMonth> MONTH = parsed("a month written YYYY-MM, for example 2022-07", BillingMonth::parse);

    static final Form<Boolean> TRUTH = choice(List.of("true", "false"), "true or false")
            .map("true"::equals);

    static final Form<String> NAME = text(100);

    static final Form<String> TEXT = text(500);

    static final Form<LocalDateTime> TIME = parsed(
            "a time written YYYY-MM-DDThh:mm:ss, for example 2022-10-01T00:00:00", text -> LocalDateTime.parse(text,
                    DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withResolverStyle(ResolverStyle.STRICT)));

    static final Form<String> LOWER_ID = matching("[a-z0-9-]{1,60}",
            "1 to 60 of a-z, 0-9 and -, for example mainland-2022");

    static final Form<String> UPPER_ID = matching("[A-Z][A-Z0-9_]{0,59}",
            "a capital, then up to 59 of A-Z, 0-9 and _, for example CALL_BASIC");

    private static Form<String> text(int most) {
        return matching("(?U)(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1," + most + "}",
                "a text of 1 to " + most + " characters on one line");
    }

    static Form<Long> wholeNumber(long least, long most) {
        Pattern digits = Pattern.compile("0|[1-9][0-9]{0,17}");
        return new Form<>("a whole number from " + least + " to " + most, text -> Optional.of(text)
                .filter(digits.asMatchPredicate())
                .map(Long::parseLong)
                .filter(number -> least <= number && number <= most));
    }

    /** An id in small letters, other than the names that are taken. */
    static Form<String> lowerName(String example, List<String> taken) {
        Form<String> any = matching("[a-z][a-z0-9_]{0,59}", "a small letter, then up to 59 of a-z, 0-9 and _,"
                + " for example " + example + ", but none of " + String.join(", ", taken));
        return new Form<>(any.expected(), text -> any.reader().apply(text).filter(name -> !taken.contains(name)));
    }

    static Form<String> oneOf(List<String> choices) {
        return choice(choices, choices.size() == 1 ? choices.get(0) : "one of " + String.join(", ", choices));
    }

    static <E extends Enum<E>> Form<E> oneOf(Class<E> type) {
        return oneOf(Stream.of(type.getEnumConstants()).map(Enum::name).toList())
                .map(name -> Enum.valueOf(type, name));
    }

    /** The same form, with each value converted further. */
    <U> Form<U> map(Function<T, U> further) {
        return new Form<>(expected, text -> reader.apply(text).map(further));
    }

    private static Form<String> choice(List<String> choices, String expected) {
        return new Form<>(expected, text -> Optional.of(text).filter(choices::contains));
    }

    private static Form<String> matching(String pattern, String expected) {
        return new Form<>(expected, text -> Optional.of(text).filter(Pattern.compile(pattern).asMatchPredicate()));
    }

    private static <T> Form<T> parsed(String expected, Function<String, T> parser) {
        return new Form<>(expected, text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }
}
