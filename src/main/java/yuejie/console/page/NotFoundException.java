package yuejie.console.page;

/** What an address names is not in the book. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * It is not there.
     *
     * @param what what is missing, in words of the book, such as an invoice number
     */
    public NotFoundException(String what) {
        super(what);
    }
}
