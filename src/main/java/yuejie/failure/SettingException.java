package yuejie.failure;

/** A setting with an impossible value; the message names the setting, its value and the valid choices. */
public final class SettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String setting;

    /**
     * A setting with an impossible value.
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
