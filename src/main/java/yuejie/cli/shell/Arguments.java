package yuejie.cli.shell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.calendar.DateSpan;
import yuejie.calendar.DayWords;
import yuejie.invoice.InvoiceNumber;

/** Reads arguments; what makes no sense is a wrong call. */
public final class Arguments {

    private static final long MOST = 999_999_999_999L;
    private static final Pattern ROOT = Pattern.compile("[0-9a-fA-F]{64}");

    private Arguments() {
    }

    /** The root of a seal, in small letters as it is kept. */
    public static final class Root implements ITypeConverter<String> {

        @Override
        public String convert(String text) {
            if (!ROOT.matcher(text).matches()) {
                throw new WrongCallException("'" + text + "' is no root; a root has 64 digits, 0 to 9 and a to f");
            }
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** The mode of a file that its owner can read and write, as {@code chmod} takes it. */
    public static final class Mode implements ITypeConverter<Integer> {

        private static final Pattern OCTAL = Pattern.compile("0?6[0246]{2}");
        private static final int EIGHT = 8;

        @Override
        public Integer convert(String text) {
            if (!OCTAL.matcher(text).matches()) {
                throw new WrongCallException("'" + text + "' is no mode of an export; these are octal numbers such as"
                        + " 0600, 0640 and 0644: the owner reads and writes, and nobody executes");
            }
            return Integer.parseInt(text, EIGHT);
        }
    }

    /** An application's id. */
    public static final class AppId implements ITypeConverter<Long> {

        @Override
        public Long convert(String text) {
            return whole(text, 1, Long.MAX_VALUE);
        }
    }

    /** A whole number, 1 or more. */
    public static final class Positive implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return (int) whole(text, 1, Integer.MAX_VALUE);
        }
    }

    /**
     * Lets commands have months, dates, times, spans of days with both ends, invoice numbers and whole numbers, 0 or
     * more, as arguments.
     */
    public static void register(CommandLine program) {
        program.registerConverter(BillingMonth.class, text -> read(text, BillingMonth::parse, ""));
        program.registerConverter(InvoiceNumber.class, Arguments::invoice);
        program.registerConverter(int.class, text -> (int) whole(text, 0, Integer.MAX_VALUE));
        program.registerConverter(Long.class, text -> whole(text, 0, MOST));
        program.registerConverter(Instant.class, text -> read(text, BillingZone::parseTimeOrDay,
                "is no time; a time is written YYYY-MM-DDThh:mm:ss, with an offset like +08:00 or Z if it is not local,"
                        + " or YYYY-MM-DD for the beginning of a day"));
        program.registerConverter(LocalDate.class, text -> read(text, LocalDate::parse,
                "is no date; a date is written YYYY-MM-DD, for example 2022-07-14"));
        program.registerConverter(DateSpan.class,
                text -> read(text, DayWords::range, "is no date and no range of dates;"
                        + " these are written YYYY-MM-DD and YYYY-MM-DD..YYYY-MM-DD,"
                        + " for example 2022-07-03..2022-07-09"));
    }

    /**
     * What is wrong with a call, for the person who made it: an option is named before what is wrong with its value.
     */
    public static String words(ParameterException wrong) {
        String option = wrong.getArgSpec() instanceof OptionSpec named ? named.longestName() + ": " : "";
        return wrong.getCause() instanceof WrongCallException value ? option + value.getMessage()
                : String.valueOf(wrong.getMessage());
    }

    private static <T> T read(String text, Function<String, T> parse, String otherwise) {
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw new WrongCallException("'" + text + "' " + otherwise);
        } catch (IllegalArgumentException e) {
            throw new WrongCallException(String.valueOf(e.getMessage()));
        }
    }

    private static InvoiceNumber invoice(String text) {
        try {
            return InvoiceNumber.parse(text);
        } catch (NumberFormatException e) {
            throw new WrongCallException("'" + text + "' is no invoice number: an application's id is at most "
                    + Long.MAX_VALUE);
        } catch (IllegalArgumentException e) {
            throw new WrongCallException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * A whole number.
     *
     * @throws WrongCallException if the text is none from {@code least} to {@code most}
     */
    public static long whole(String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through: the message below says what is right
        }
        throw new WrongCallException(
                "'" + text + "' is not accepted; it must be a whole number from " + least + " to " + most);
    }
}
