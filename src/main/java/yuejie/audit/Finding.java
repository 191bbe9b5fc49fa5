package yuejie.audit;

/**
 * Something that is not as it was sealed.
 *
 * @param where the table or file, and the row
 * @param what  what is wrong with it
 */
public record Finding(String where, String what) {

    /** The finding in one sentence. */
    @Override
    public String toString() {
        return where + ": " + what;
    }
}
