package yuejie.console.page;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import yuejie.calendar.BillingMonth;

/** Values that stand in an address. A value that cannot be meant is answered with 400, and never with a failure. */
public final class Asked {

    private Asked() {
    }

    /** A text; empty where it is blank. */
    public static Optional<String> text(Optional<String> given) {
        return id(given).map(String::strip);
    }

    /** An id, with the blanks that it begins or ends with; empty where it is blank. No id has the character 0. */
    public static Optional<String> id(Optional<String> given) {
        return given.filter(text -> !text.isBlank()).map(text -> read(text, id -> {
            if (id.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("a character 0");
            }
            return id;
        }));
    }

    /** A month, as {@code 2022-07}; empty where it is blank. */
    public static Optional<BillingMonth> month(Optional<String> given) {
        return text(given).map(text -> read(text, BillingMonth::parse));
    }

    /** The id of an application; empty where it is blank. */
    public static Optional<Long> application(Optional<String> given) {
        return text(given).map(text -> read(text, Long::valueOf));
    }

    /** An amount with at most two decimals; empty where it is blank. */
    public static Optional<BigDecimal> amount(Optional<String> given) {
        return text(given).map(text -> read(text, amount -> {
            if (!amount.matches("-?\\d{1,16}(\\.\\d{1,2})?")) {
                throw new IllegalArgumentException(amount);
            }
            return new BigDecimal(amount);
        }));
    }

    /** A value that is there. */
    public static <T> T read(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()), e);
        }
    }
}
