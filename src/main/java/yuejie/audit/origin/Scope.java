package yuejie.audit.origin;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Of which imported files the rows are compared with the digests that were sealed. What the links say of the files
 * themselves is always compared.
 *
 * @param kinds  the kinds of reference files
 * @param tables the tables of these rows; empty for all
 * @param days   the days of usage files
 */
public record Scope(Set<String> kinds, Set<String> tables, Predicate<LocalDate> days) {

    private static final Set<String> REFERENCE = Set.of("ACCOUNTS", "APPS", "ORDERS", "OPTIONS", "SERVICE_STATUS",
            "TOPUPS");

    /** No rows. */
    public static final Scope LINKS_ALONE = new Scope(Set.of(), Set.of(), day -> false);

    /** What moves balances: top-ups, and orders that are paid from them. */
    public static final Scope BALANCES = new Scope(Set.of("TOPUPS", "ORDERS"), Set.of("topup_fact", "order_entry"),
            day -> false);

    /** What contracts follow from. */
    public static final Scope CONTRACTS = new Scope(Set.of("APPS", "ORDERS", "OPTIONS", "SERVICE_STATUS"),
            Set.of("application_fact", "order_fact", "option_fact", "status_fact"), day -> false);

    /** All reference files, and the usage files of some days. */
    public static Scope all(Predicate<LocalDate> days) {
        return new Scope(REFERENCE, Set.of(), days);
    }

    boolean includes(String kind, Optional<LocalDate> day) {
        return day.map(days::test).orElseGet(() -> kinds.contains(kind));
    }

    boolean includes(String table) {
        return tables.isEmpty() || tables.contains(table);
    }
}
