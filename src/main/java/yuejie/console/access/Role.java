package yuejie.console.access;

import java.util.EnumSet;
import java.util.Set;

/** What somebody who looks at the console is there for, and so may see. */
public enum Role {
    /** Sees everything. */
    AUDITOR(EnumSet.allOf(Place.class)),
    /** Answers customers: invoices and accounts, but not what ran. */
    CLERK(EnumSet.of(Place.MONTHS, Place.INVOICES, Place.ACCOUNTS, Place.APPLICATIONS, Place.LEDGER, Place.AGING,
            Place.MOVERS, Place.CATALOG)),
    /** Keeps the runs going: runs and months, but no customer. */
    OPERATOR(EnumSet.of(Place.MONTHS, Place.DAYS, Place.RUNS, Place.SEALS, Place.CATALOG));

    private final Set<Place> places;

    Role(Set<Place> places) {
        this.places = places;
    }

    /** Whether this role sees a place. */
    public boolean sees(Place place) {
        return places.contains(place);
    }

    /** Its name as Spring Security knows it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
