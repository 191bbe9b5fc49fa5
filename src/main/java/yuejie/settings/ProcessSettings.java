package yuejie.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What the process was started with. Settings are read from here alone, so that a test can give its own, and several
 * can run beside each other.
 *
 * @param properties  the system properties by name, for example {@code yuejie.home}
 * @param environment the environment variables by name, for example {@code YUEJIE_HOME}
 */
public record ProcessSettings(Map<String, String> properties, Map<String, String> environment) {

    /** Those of a process with these system properties and environment variables. */
    public static ProcessSettings of(Properties properties, Map<String, String> environment) {
        return new ProcessSettings(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty)), environment);
    }

    /** An environment variable; empty where it is not set, or blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Where the embedded book and the rejects are kept: {@code YUEJIE_HOME}, or {@code ./data}. */
    public Path home() {
        return Path.of(Optional.ofNullable(properties.get("yuejie.home"))
                .or(() -> Optional.ofNullable(environment.get("YUEJIE_HOME"))).filter(value -> !value.isBlank())
                .orElse("data")).toAbsolutePath().normalize();
    }
}
