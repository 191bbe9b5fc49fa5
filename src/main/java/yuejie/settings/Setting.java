package yuejie.settings;

/**
 * A setting as it holds.
 *
 * @param name     its name, for example {@code yuejie.usage-chunk}
 * @param variable the environment variable that sets it
 * @param value    its value; a password is hidden, and empty means that nothing is set
 * @param from     where the value comes from: a variable, a file with the line, the command line, or {@code default}
 */
public record Setting(String name, String variable, String value, String from) {
}
