package yuejie.console.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import yuejie.calendar.BillingZone;
import yuejie.money.Money;
import yuejie.text.InertText;

/** Values as a reader of one language sees them: numbers with thousands, times in the book's zone, words translated. */
public final class Show {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);
    private static final int MINUTE = 60;

    private final MessageSource messages;
    private final Locale locale;

    /** Values for one language. */
    public Show(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** A message. */
    public String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** A word of the program; one that has no translation is shown as it is. */
    public String word(@Nullable Object word) {
        String key = String.valueOf(word);
        return word == null ? "" : String.valueOf(messages.getMessage("word." + key, null, key, locale));
    }

    /** The value of a row in a column; empty where there is none. */
    public <T> String cell(Column<T> column, T row) {
        Object value = column.value().apply(row);
        return value == null ? "" : switch (column.kind()) {
            case TEXT, CODE, DATE -> value.toString();
            case WORD -> word(value);
            case NUMBER -> number(value);
            case MONEY -> money(value);
            case TIME -> time(value);
            case DURATION -> duration((Duration) value);
        };
    }

    /** The value of a fact; empty where there is none. */
    public String fact(Fact fact) {
        return cell(fact.column(), fact);
    }

    /** The value as a field of a CSV file: digits alone, times with their offset, and no text that begins a formula. */
    public <T> String field(Column<T> column, T row) {
        Object value = column.value().apply(row);
        return value == null ? "" : switch (column.kind()) {
            case NUMBER, MONEY, DATE -> value.toString();
            case TIME -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(atOffset(value));
            case DURATION -> BigDecimal.valueOf(((Duration) value).toMillis(), 3).toPlainString();
            case TEXT, WORD, CODE -> InertText.of(value.toString());
        };
    }

    /** A whole number, with thousands. */
    public String number(Object number) {
        return format("#,##0").format(number instanceof Number n ? n : new BigDecimal(number.toString()));
    }

    /** An amount of money, with thousands and two decimals. */
    public String money(Object amount) {
        return format("#,##0.00").format(amount instanceof Money money ? new BigDecimal(money.toString()) : amount);
    }

    /** A moment, to the second, in the book's zone and with its offset. */
    public String time(Object time) {
        return TIME.format(atOffset(time));
    }

    /** A span of time: seconds with one decimal or, from a minute on, minutes and seconds, or hours as well. */
    public String duration(Duration span) {
        if (span.toSeconds() < MINUTE) {
            return say("frame.seconds", BigDecimal.valueOf(span.toMillis(), 3).setScale(1, RoundingMode.HALF_UP));
        }
        return span.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", span.toHours(), span.toMinutesPart(), span.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", span.toMinutes(), span.toSecondsPart());
    }

    private static OffsetDateTime atOffset(Object time) {
        OffsetDateTime moment = time instanceof LocalDateTime local ? local.atOffset(BillingZone.OFFSET)
                : ((OffsetDateTime) time).withOffsetSameInstant(BillingZone.OFFSET);
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
