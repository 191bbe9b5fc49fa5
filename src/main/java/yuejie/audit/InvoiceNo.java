package yuejie.audit;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an invoice's number (R7.3).
 *
 * @param month       the month
 * @param application the application
 * @param adjustment  0 for the month's own invoice
 */
public record InvoiceNo(String month, long application, int adjustment) implements Comparable<InvoiceNo> {

    private static final Pattern FORM = Pattern.compile("IM-(\\d{4})(\\d{2})-([1-9]\\d{0,18})(?:-A([1-9]\\d{0,8}))?");
    private static final Comparator<InvoiceNo> OLDEST_FIRST = Comparator.comparing(InvoiceNo::month)
            .thenComparing(InvoiceNo::application).thenComparing(InvoiceNo::adjustment);

    public static Optional<InvoiceNo> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        try {
            return matcher.matches() ? Optional.of(new InvoiceNo(matcher.group(1) + "-" + matcher.group(2),
                    Long.parseLong(matcher.group(3)),
                    matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4))))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(InvoiceNo other) {
        return OLDEST_FIRST.compare(this, other);
    }
}
