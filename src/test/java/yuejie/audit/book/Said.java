package yuejie.audit.book;

/** What a verification says again and again, word for word. */
public final class Said {

    public static final String BEHIND = ": it does not hold that an invoice stands behind each INVOICED assessment"
            + " and no other, with its total (R7.2)";
    public static final String CONTRACT = "application_fact, order_fact, option_fact, status_fact of application ";
    public static final String EVIDENCE = ": what the exports leave out is not what was sealed: its catalog or its"
            + " reason in words";
    public static final String HOLDS = ": it does not hold that ";
    public static final String MANIFEST = " do not match what its manifest says: ";
    public static final String NOT_SEALED = ": it is not what was sealed";
    public static final String NOT_THE_ONE = " saw it: the contract is not the one that was sealed";
    public static final String OF_A_SETTLEMENT = ": it does not hold that every assessment is of an application and"
            + " a settlement";
    public static final String NOT_OF_IMPORT = ": the rows are not those that were sealed with the import";
    public static final String OF_REVISION_1 = "seal link 2: the exported rows of 2022-07 revision 1 do not match"
            + " what its manifest says: ";
    public static final String OF_REVISION_2 = "seal link 7: the exported rows of 2022-07 revision 2 do not match"
            + " what its manifest says: ";
    public static final String OF_REVISION_3 = "seal link 8: the exported rows of 2022-07 revision 3 do not match"
            + " what its manifest says: ";
    public static final String SAYS = ": it does not hold that the entry says what its invoice says";
    public static final String WITHOUT = "it was not sealed; without it, the others are what was sealed";

    private Said() {
    }
}
