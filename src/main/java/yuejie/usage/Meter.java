package yuejie.usage;

import java.util.Arrays;
import java.util.Optional;

/** What the daily snapshots measure (R3.1). */
public enum Meter {
    /** Daily active users: each user who logged in, once. */
    DAU("dau"),
    /** The highest number of groups that existed that day. */
    GROUPS("groups");

    private final String id;

    Meter(String id) {
        this.id = id;
    }

    /** The meter's name in files and catalogs. */
    public String id() {
        return id;
    }

    /** The meter with a name. */
    public static Optional<Meter> of(String id) {
        return Arrays.stream(values()).filter(meter -> meter.id.equals(id)).findFirst();
    }
}
