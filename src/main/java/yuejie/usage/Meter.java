package yuejie.usage;

/** What every daily snapshot measures (R3.1); further meters are known by their names alone. */
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
}
