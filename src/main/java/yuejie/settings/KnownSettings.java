package yuejie.settings;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.EnumerablePropertySource;

/** The settings that there are. All else in the environment and among the system properties is of other programs. */
final class KnownSettings {

    private static final Set<String> WITHOUT_DEFAULT = Set.of("spring.datasource.username",
            "spring.datasource.password");

    /**
     * What the console in the browser takes from Spring Boot: TLS, a proxy before it, and a server for logins. A name
     * that ends with a dot is the beginning of names.
     */
    private static final Set<String> OF_THE_CONSOLE = Set.of("server.ssl.", "spring.ssl.bundle.",
            "server.forward-headers-strategy", "server.tomcat.remoteip.", "spring.security.oauth2.client.");

    /** In the last word of a setting's name: its value is not shown. */
    private static final Set<String> SECRET = Set.of("password", "secret", "key");

    /** Variables that are read, and are settings of the program and not of a book. */
    private static final Set<String> VARIABLES = Set.of("YUEJIE_LANG", "YUEJIE_TERMINAL", "YUEJIE_CRASHAT");

    /** By what their names have in common however they are written. */
    private final Map<String, String> names = new TreeMap<>();

    /**
     * The settings.
     *
     * @param packaged the program's own settings, which name those that have a default
     */
    KnownSettings(EnumerablePropertySource<?> packaged) {
        Stream.concat(WITHOUT_DEFAULT.stream(), Stream.of(packaged.getPropertyNames())
                .filter(name -> name.startsWith("yuejie.") || name.startsWith("spring.datasource.")))
                .forEach(name -> names.put(common(name), name));
    }

    /** Their names, for example {@code yuejie.usage-chunk}. */
    Collection<String> names() {
        return new TreeSet<>(names.values());
    }

    /** Whether there is a setting of this name, as a file has it. */
    boolean has(String name) {
        return names.containsValue(name) || OF_THE_CONSOLE.stream().anyMatch(each -> each.endsWith(".")
                ? name.startsWith(each) : common(name).equals(common(each)));
    }

    /** The settings of the console that are set, of all these names; each once, however its name is written. */
    Collection<String> ofTheConsole(Stream<String> set) {
        Map<String, String> found = new TreeMap<>();
        // in one form of the name its words are apart: that is the longer one
        set.filter(this::has).filter(name -> !names.containsValue(name)).forEach(name -> found.merge(common(name),
                name, (one, other) -> one.length() >= other.length() ? one : other));
        return found.values();
    }

    /** Of what the process was started with, the settings of a book, of the console and of the log. */
    Map<String, Object> in(Map<String, String> given) {
        return given.entrySet().stream().filter(each -> isKnown(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean isKnown(String name) {
        String common = common(name);
        return names.containsKey(common) || common.startsWith("logginglevel") || common.equals("loggingfilename")
                || OF_THE_CONSOLE.stream().anyMatch(each -> each.endsWith(".") ? common.startsWith(common(each))
                        : common.equals(common(each)));
    }

    /** The variables that sound like settings of this program and are none. */
    Set<String> unknown(Map<String, String> environment) {
        return environment.keySet().stream().filter(name -> name.startsWith("YUEJIE_") && !VARIABLES.contains(name)
                && !names.containsKey(common(name))).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All variables that are read and begin as those of this program do. */
    Set<String> variables() {
        return Stream.concat(VARIABLES.stream(), names.values().stream().map(KnownSettings::variable))
                .filter(name -> name.startsWith("YUEJIE_")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The name of a setting's variable, for example {@code YUEJIE_USAGECHUNK}. */
    static String variable(String name) {
        return name.replaceAll("[.\\[]", "_").replaceAll("[-\\]]", "").toUpperCase(Locale.ROOT);
    }

    /** The value as it may be shown; empty where it is not set. */
    static String shown(String name, Optional<String> value) {
        String text = value.orElse("");
        return SECRET.stream().anyMatch(name.substring(name.lastIndexOf('.') + 1)::contains) ? text.isEmpty() ? ""
                : "(hidden)"
                : name.equals("spring.datasource.url") ? new DatabaseAddress(text).toString() : text;
    }

    private static String common(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
