package yuejie.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginProvider;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import yuejie.failure.RefusedException;
import yuejie.failure.SettingException;

/**
 * The settings that hold: those of the command line, then those of the process, then {@code yuejie.yaml} in the book's
 * home, then the program's own. What Spring Boot would look for elsewhere, an {@code application.properties} in the
 * current directory for example, is of another program, and changes nothing.
 */
public final class BookEnvironment extends StandardEnvironment {

    private final KnownSettings known;
    private final Map<String, String> environment;

    /**
     * The settings of a book.
     *
     * @param process     what the process was started with; the book's home is one of its settings
     * @param commandLine settings that come before all others
     * @throws SettingException if the file in the home has a setting that is not possible
     * @throws RefusedException if that file cannot be read
     */
    public BookEnvironment(ProcessSettings process, Map<String, Object> commandLine) {
        MutablePropertySources sources = getPropertySources();
        EnumerablePropertySource<?> packaged = packaged();
        known = new KnownSettings(packaged);
        environment = process.environment();
        sources.addLast(packaged);
        sources.addFirst(new SystemEnvironmentPropertySource(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                known.in(environment)));
        sources.addFirst(
                new MapPropertySource(SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, known.in(process.properties())));
        sources.addFirst(new MapPropertySource("command line", commandLine));
        // for placeholders alone: variables in this form are no names of settings
        sources.addLast(new MapPropertySource("variables", environment.entrySet().stream()
                .filter(variable -> variable.getKey().matches("[A-Z0-9_]+"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        new HomeSettings(process.home(), known).read(this)
                .ifPresent(file -> sources.addBefore(packaged.getName(), file));
        ConfigurationPropertySources.attach(this);
    }

    /** The settings as they hold, by their names; those that the console takes from Spring Boot only where set. */
    public List<Setting> all() {
        Stream<String> set = StreamSupport.stream(ConfigurationPropertySources.get(this).spliterator(), false)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .map(ConfigurationPropertyName::toString);
        return Stream.concat(known.names().stream(), known.ofTheConsole(set).stream())
                .map(name -> new Setting(name, KnownSettings.variable(name),
                        KnownSettings.shown(name, Optional.ofNullable(getProperty(name))), origin(name)))
                .toList();
    }

    /** The variables of the process that sound like settings of this program and are none. */
    public Set<String> unknownVariables() {
        return known.unknown(environment);
    }

    /** The variables that begin as those of this program do, and are read. */
    public Set<String> variables() {
        return known.variables();
    }

    private String origin(String name) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this)) {
            ConfigurationProperty found = source.getConfigurationProperty(ConfigurationPropertyName.of(name));
            if (found != null) {
                return origin(found);
            }
        }
        return "default";
    }

    private static String origin(ConfigurationProperty found) {
        Origin origin = found.getOrigin();
        if (origin instanceof PropertySourceOrigin place
                && place.getPropertySource().getName().equals(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
            return place.getPropertyName() + " in the environment";
        }
        if (origin instanceof OriginProvider outer && outer.getOrigin() instanceof TextResourceOrigin text
                && text.getLocation() != null) {
            return text.getResource() instanceof FileSystemResource file
                    ? file.getPath() + ", line " + (text.getLocation().getLine() + 1) : "default";
        }
        return "the command line";
    }

    /** None of this process: they are given. */
    @Override
    protected void customizePropertySources(MutablePropertySources sources) {
    }

    /** No profiles: they would choose between files, and there are none to choose from. */
    @Override
    protected @Nullable String doGetActiveProfilesProperty() {
        return null;
    }

    @Override
    protected @Nullable String doGetDefaultProfilesProperty() {
        return null;
    }

    private static EnumerablePropertySource<?> packaged() {
        try {
            return (EnumerablePropertySource<?>) new YamlPropertySourceLoader().load("packaged settings",
                    new ClassPathResource("/yuejie/settings.yaml", BookEnvironment.class)).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
