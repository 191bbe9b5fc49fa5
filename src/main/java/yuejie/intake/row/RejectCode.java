package yuejie.intake.row;

/** Why a row was rejected (section 3 of the data contract). */
public enum RejectCode {
    /** The row is no record of the file: too few or too many fields, broken quotes, over 64 KiB. */
    MALFORMED_ROW,
    /** A required field is empty. */
    MISSING_VALUE,
    /** A number is not written in ASCII digits. */
    NOT_A_NUMBER,
    /** A number is below zero. */
    NEGATIVE,
    /** A value lies outside of what is allowed. */
    OUT_OF_RANGE,
    /** A date or time is not written as it must be, or does not exist. */
    BAD_DATE,
    /** The day of a usage row is not that of its file. */
    DATE_MISMATCH,
    /** No such application was imported. */
    UNKNOWN_APP,
    /** No such account was imported. */
    UNKNOWN_ACCOUNT,
    /** A word is none of the valid ones. */
    UNKNOWN_VALUE,
    /** The same key came before in this file with other content. */
    DUPLICATE_IN_FILE,
    /** The same key was imported before with other content, or there is nothing to withdraw. */
    CONFLICT,
    /** An order breaks a rule of R2.4. */
    ORDER_REFUSED
}
