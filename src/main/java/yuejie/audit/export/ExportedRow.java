package yuejie.audit.export;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import yuejie.audit.InvoiceNo;

/**
 * A row of an exported file.
 *
 * @param columns the names of its columns
 * @param fields  its fields
 */
record ExportedRow(List<String> columns, List<String> fields) {

    static final Pattern AMOUNT = Pattern.compile("-?\\d{1,36}\\.\\d\\d");

    private static final Pattern EXACT = Pattern.compile("-?\\d{1,36}\\.\\d\\d(\\d{0,3}[1-9])?");

    /** A field that is not what its column holds. */
    static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String message;

        UnreadableException(String message) {
            super(message);
            this.message = message;
        }

        @Override
        public String getMessage() {
            return message;
        }
    }

    String text(String column) {
        return fields.get(columns.indexOf(column));
    }

    boolean isEmpty(String column) {
        return text(column).isEmpty();
    }

    BigDecimal amount(String column) throws UnreadableException {
        if (!AMOUNT.matcher(text(column)).matches()) {
            throw unreadable(column, "no amount");
        }
        return new BigDecimal(text(column));
    }

    /** An amount that is not rounded: more than two decimals only where they are needed. */
    BigDecimal exact(String column) throws UnreadableException {
        if (!EXACT.matcher(text(column)).matches()) {
            throw unreadable(column, "no amount");
        }
        return new BigDecimal(text(column));
    }

    long count(String column) throws UnreadableException {
        try {
            long count = Long.parseLong(text(column));
            if (Long.toString(count).equals(text(column)) && count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // the same as a number that is not written as the exports write it
        }
        throw unreadable(column, "no whole number");
    }

    LocalDate date(String column) throws UnreadableException {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeException e) {
            throw unreadable(column, "no date");
        }
    }

    InvoiceNo invoice(String column) throws UnreadableException {
        return InvoiceNo.parse(text(column)).orElseThrow(() -> unreadable(column, "no invoice number"));
    }

    private UnreadableException unreadable(String column, String what) {
        return new UnreadableException("its " + column + " '" + text(column) + "' is " + what);
    }
}
