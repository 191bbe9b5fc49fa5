package yuejie.console.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A place of the console: a page or a kind of page, with all addresses that begin as its own does. */
public enum Place {
    /** What a month amounts to, and where it stands. */
    MONTHS,
    /** What came in, day by day and file by file. */
    DAYS,
    /** What ran. */
    RUNS,
    /** Invoices. */
    INVOICES,
    /** Customers' accounts. */
    ACCOUNTS,
    /** Applications. */
    APPLICATIONS,
    /** Every movement of money. */
    LEDGER,
    /** What is open, by age. */
    AGING,
    /** What changed most between two months. */
    MOVERS,
    /** What people decided. */
    DECISIONS,
    /** The chain of seals. */
    SEALS,
    /** Prices, and the calculator. */
    CATALOG;

    /** Where its addresses begin, for example {@code /months}. */
    public String path() {
        return "/" + word();
    }

    /** The place to which a path belongs: the path begins as the place's own does; empty where it is none of them. */
    public static Optional<Place> at(String path) {
        return Stream.of(values()).filter(place -> path.equals(place.path()) || path.equals(place.path() + ".csv")
                || path.startsWith(place.path() + "/")).findFirst();
    }

    /** Its name in messages, for example {@code months}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
