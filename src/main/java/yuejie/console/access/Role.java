package yuejie.console.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What somebody who looks at the console is there for, and so may see. */
public enum Role {
    /** Sees everything. */
    AUDITOR,
    /** Answers customers: invoices and accounts, but not what ran. */
    CLERK,
    /** Keeps the runs going: runs and months, but no customer. */
    OPERATOR;

    private static final Map<Role, Set<Place>> PLACES = Map.of(AUDITOR, EnumSet.allOf(Place.class),
            CLERK, EnumSet.of(Place.MONTHS, Place.INVOICES, Place.ACCOUNTS, Place.APPLICATIONS, Place.LEDGER,
                    Place.AGING, Place.MOVERS, Place.CATALOG),
            OPERATOR, EnumSet.of(Place.MONTHS, Place.DAYS, Place.RUNS, Place.SEALS, Place.CATALOG));

    /** Whether this role sees a place. */
    public boolean sees(Place place) {
        return PLACES.getOrDefault(this, Set.of()).contains(place);
    }

    /** Its name as Spring Security knows it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
