package yuejie.catalog;

import java.util.Optional;
import yuejie.calendar.BillingMonth;

/** The site and the months for which a catalog holds; {@code until} is exclusive. */
public record Validity(String site, BillingMonth from, Optional<BillingMonth> until) {

    public static Validity of(Catalog catalog) {
        return new Validity(catalog.site(), catalog.validFrom(), catalog.validUntil());
    }

    /** Whether both hold for a common month of one site. */
    public boolean meets(Validity other) {
        return site.equals(other.site) && startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Validity other) {
        return other.until.map(end -> from.compareTo(end) < 0).orElse(true);
    }

    /** The months in words: {@code from 2022-01 until 2023-01} or {@code from 2022-01 with no end}. */
    public String months() {
        return "from " + from + until.map(end -> " until " + end).orElse(" with no end");
    }
}
