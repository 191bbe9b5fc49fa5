package yuejie.cli.shell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.DateSpan;
import yuejie.calendar.DayWords;
import yuejie.invoice.InvoiceNumber;

/** Reads arguments; what makes no sense is a wrong call. */
public final class Arguments {

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

    /** Lets commands have months, dates, spans of days with both ends, and invoice numbers as arguments. */
    public static void register(CommandLine program) {
        program.registerConverter(BillingMonth.class, text -> read(text, BillingMonth::parse, ""));
        program.registerConverter(InvoiceNumber.class, Arguments::invoice);
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
        return wrong.getCause() instanceof WrongCallException value ? option + value.getMessage() : wrong.getMessage();
    }

    private static <T> T read(String text, Function<String, T> parse, String otherwise) {
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw new WrongCallException("'" + text + "' " + otherwise);
        } catch (IllegalArgumentException e) {
            throw new WrongCallException(e.getMessage());
        }
    }

    private static InvoiceNumber invoice(String text) {
        try {
            return InvoiceNumber.parse(text);
        } catch (NumberFormatException e) {
            throw new WrongCallException("'" + text + "' is no invoice number: an application's id is at most "
                    + Long.MAX_VALUE);
        } catch (IllegalArgumentException e) {
            throw new WrongCallException(e.getMessage());
        }
    }

    /** An application's id. */
    public static long app(long id) {
        if (id < 1) {
            throw new WrongCallException("--app " + id + ": an application's id is a whole number, 1 or more");
        }
        return id;
    }

    /** How many of a list are shown. */
    public static int top(int top) {
        if (top < 0) {
            throw new WrongCallException("--top " + top + ": it is a whole number, 0 or more");
        }
        return top;
    }
}
