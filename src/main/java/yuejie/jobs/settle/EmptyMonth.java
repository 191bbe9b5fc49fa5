package yuejie.jobs.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuejie.calendar.BillingMonth;
import yuejie.contract.JdbcContracts;
import yuejie.settings.BookPlace;

/**
 * Finds out whether a month has nothing that could be settled. Then the operator most likely named the wrong month or
 * the wrong book; and a month that was settled by mistake could not be settled again.
 */
public final class EmptyMonth {

    private final JdbcContracts contracts;
    private final BookPlace place;

    EmptyMonth(JdbcContracts contracts, BookPlace place) {
        this.contracts = contracts;
        this.place = place;
    }

    /**
     * Why there is nothing to settle, in words; empty where there is something, or may still come.
     *
     * @param today    the current day
     * @param complete the days of the month that have a usage import
     */
    public Optional<String> why(BillingMonth month, LocalDate today, List<LocalDate> complete) {
        List<String> lacks = new ArrayList<>();
        if (!contracts.isAnyCreatedBy(month.lastDay())) {
            lacks.add("this book has no application that was created by " + month.lastDay());
        }
        if (complete.isEmpty() && month.firstDay().isBefore(today)) {
            lacks.add("no usage of " + month + " was imported");
        }
        return lacks.isEmpty() ? Optional.empty() : Optional.of(String.join(", and ", lacks)
                + " (import it first. Is this the right month, and the right book? " + place.words() + ")");
    }
}
