package yuejie.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import yuejie.failure.RefusedException;
import yuejie.failure.SettingException;

/**
 * The settings that hold: those of the command line, then those of the process, then {@code yuejie.yaml} in the book's
 * home, then the program's own. What Spring Boot would look for elsewhere, an {@code application.properties} in the
 * current directory for example, is of another program, and changes nothing.
 */
public final class BookEnvironment extends StandardEnvironment {

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
        sources.addLast(packaged);
        sources.addFirst(new SystemEnvironmentPropertySource(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new HashMap<>(process.environment())));
        sources.addFirst(
                new MapPropertySource(SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, new HashMap<>(process.properties())));
        sources.addFirst(new MapPropertySource("command line", commandLine));
        new HomeSettings(process.home(), packaged).read(this)
                .ifPresent(file -> sources.addBefore(packaged.getName(), file));
        ConfigurationPropertySources.attach(this);
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
