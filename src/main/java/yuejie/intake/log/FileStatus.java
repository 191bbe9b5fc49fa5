package yuejie.intake.log;

/** Where an imported file stands. */
public enum FileStatus {
    /** Not read to its end; none of its facts count. */
    PENDING,
    /** Its accepted rows count. */
    APPLIED,
    /** It equals the latest one of its name, so it was not read. */
    SKIPPED,
    /** Its import was interrupted, and its changes were undone when a later file of its name came. */
    ABANDONED,
    /** It cannot be accepted; nothing of it counts. */
    REFUSED
}
