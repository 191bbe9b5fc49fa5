package yuejie.failure;

/** A setting that cannot be meant: which one, its value, and what it could be. */
public final class SettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String setting;

    /**
     * A setting that cannot be meant.
     *
     * @param setting its name, for example {@code yuejie.threads}
     * @param message what is wrong, for the person who called
     */
    public SettingException(String setting, String message) {
        super(message);
        this.setting = setting;
    }

    /** The setting's name. */
    public String setting() {
        return setting;
    }
}
