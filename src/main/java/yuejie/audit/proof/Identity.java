package yuejie.audit.proof;

/**
 * What should hold of every row.
 *
 * @param words    in words
 * @param brokenBy the condition of a row that breaks it
 * @param by       by how much such a row breaks it, an amount; {@link #NO_AMOUNT} where that is none
 */
public record Identity(String words, String brokenBy, String by) {

    static final String NO_AMOUNT = "null";

    public Identity(String words, String brokenBy) {
        this(words, brokenBy, NO_AMOUNT);
    }
}
