package yuejie.cli.shell;

import com.fasterxml.jackson.annotation.JsonValue;

/** The exit codes of every command (section 1 of the data contract). */
public enum ExitCode {
    /** Done, or nothing was left to do. */
    DONE(0),
    /** Failed or stopped; the same command goes on. */
    FAILED(1),
    /** The call itself is wrong. */
    WRONG_CALL(2),
    /** A precondition is not met, or a file cannot be accepted; nothing of it was changed. */
    REFUSED(3),
    /** Done, but something needs a look. */
    LOOK(4);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number. */
    @JsonValue
    public int code() {
        return code;
    }
}
