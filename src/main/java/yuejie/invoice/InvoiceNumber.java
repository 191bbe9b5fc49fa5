package yuejie.invoice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yuejie.calendar.BillingMonth;

/**
 * An invoice's number: {@code IM-YYYYMM-<sdk_app_id>}, an adjustment with {@code -A1}, {@code -A2}… (R7.3).
 *
 * @param month      the month that is billed
 * @param sdkAppId   the application
 * @param adjustment 0 for the month's invoice, then counted from 1
 */
public record InvoiceNumber(BillingMonth month, long sdkAppId, int adjustment) {

    private static final Pattern FORM = Pattern.compile("IM-(\\d{4})(\\d{2})-(\\d{1,19})(?:-A([1-9]\\d{0,8}))?");

    /** The number of a month's first invoice. */
    public static InvoiceNumber of(BillingMonth month, long sdkAppId) {
        return new InvoiceNumber(month, sdkAppId, 0);
    }

    /**
     * Reads a number as it is written.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static InvoiceNumber parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no invoice number; one is written like IM-202207-1400000001");
        }
        return new InvoiceNumber(BillingMonth.parse(matcher.group(1) + "-" + matcher.group(2)),
                Long.parseLong(matcher.group(3)), matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4)));
    }

    @Override
    public String toString() {
        String number = "IM-" + month.toString().replace("-", "") + "-" + sdkAppId;
        return adjustment == 0 ? number : number + "-A" + adjustment;
    }
}
