package yuejie.csv;

/** Where in a record a character stands with regard to quotes (RFC 4180). The last three states are problems. */
enum RecordState {

    /** Before the first character of a field. */
    FIELD_START(""),
    /** In a field that does not begin with a quote. */
    IN_PLAIN(""),
    /** In a field that begins with a quote, before its closing quote. */
    IN_QUOTES(""),
    /** After a quote that closes the field, unless another one follows. */
    AFTER_QUOTE(""),
    /** After a closing quote and a CR, which only LF may follow. */
    AFTER_RETURN(""),
    /** A field has a quote but does not begin with one. */
    STRAY_QUOTE("quote within an unquoted field"),
    /** A quoted field goes on after its closing quote. */
    TEXT_AFTER_QUOTE("text after a closing quote"),
    /** The file ended within a quoted field. */
    UNCLOSED("quote not closed");

    private final String problem;

    RecordState(String problem) {
        this.problem = problem;
    }

    /** Whether the record is malformed. */
    boolean isProblem() {
        return !problem.isEmpty();
    }

    /** What is wrong; empty where nothing is. */
    String problem() {
        return problem;
    }

    /** The state after one more character, which does not end the record. */
    RecordState after(char c) {
        return switch (this) {
            case FIELD_START -> c == '"' ? IN_QUOTES : inPlain(c);
            case IN_PLAIN -> c == '"' ? STRAY_QUOTE : inPlain(c);
            case IN_QUOTES -> c == '"' ? AFTER_QUOTE : IN_QUOTES;
            case AFTER_QUOTE -> afterQuote(c);
            case AFTER_RETURN -> TEXT_AFTER_QUOTE;
            default -> this;
        };
    }

    /** The state when the file ends here. */
    RecordState atEnd() {
        return switch (this) {
            case IN_QUOTES -> UNCLOSED;
            case AFTER_RETURN -> TEXT_AFTER_QUOTE;
            default -> this;
        };
    }

    private static RecordState inPlain(char c) {
        return c == ',' ? FIELD_START : IN_PLAIN;
    }

    private static RecordState afterQuote(char c) {
        return switch (c) {
            case '"' -> IN_QUOTES;
            case ',' -> FIELD_START;
            case '\r' -> AFTER_RETURN;
            default -> TEXT_AFTER_QUOTE;
        };
    }
}
