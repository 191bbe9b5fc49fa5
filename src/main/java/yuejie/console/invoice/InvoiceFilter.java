package yuejie.console.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import yuejie.calendar.BillingMonth;

/**
 * Which invoices are asked for; what is empty does not matter.
 *
 * @param month       the month that is billed
 * @param account     the id of the account
 * @param application the id of the application
 * @param state       one of {@link #STATES}
 * @param least       the least total
 * @param most        the greatest total
 */
record InvoiceFilter(Optional<BillingMonth> month, Optional<String> account, Optional<Long> application,
        Optional<String> state, Optional<BigDecimal> least, Optional<BigDecimal> most) {

    /** States of which something is open. */
    static final List<String> OPEN_STATES = List.of("OPEN", "OVERDUE", "HELD");

    /**
     * What became of an invoice. A filter with OPEN lets all invoices through of which anything is open, held and
     * overdue ones among them. COVERED is an invoice that credits covered before it was deducted. ZERO is an
     * adjustment whose lines add up to nothing.
     */
    static final List<String> STATES = List.of("OPEN", "OVERDUE", "HELD", "DEDUCTED", "COVERED", "CREDIT", "ZERO");

    /** Whether only invoices are asked for of which something is open. */
    boolean asksForOpenOnes() {
        return state.filter(OPEN_STATES::contains).isPresent();
    }

    /** Whether the index of months, accounts, applications or open invoices leads to what is asked for. */
    boolean isIndexed() {
        return month.isPresent() || account.isPresent() || application.isPresent() || asksForOpenOnes()
                || (state.isEmpty() && least.isEmpty() && most.isEmpty());
    }

    /** The same filter, of one month. */
    InvoiceFilter of(BillingMonth one) {
        return new InvoiceFilter(Optional.of(one), account, application, state, least, most);
    }
}
