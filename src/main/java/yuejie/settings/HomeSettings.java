package yuejie.settings;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import yuejie.failure.Causes;
import yuejie.failure.RefusedException;
import yuejie.failure.SettingException;

/** The settings in the book's home: {@code YUEJIE_HOME/yuejie.yaml}, which need not be there. */
final class HomeSettings {

    private static final String HOME = "yuejie.home";

    private final Path file;
    private final KnownSettings all;
    private final Set<String> known;

    /**
     * The settings in a home.
     *
     * @param all the settings that there are
     */
    HomeSettings(Path home, KnownSettings all) {
        file = home.resolve("yuejie.yaml");
        this.all = all;
        known = new TreeSet<>(all.names());
        // the file lies in it
        known.remove(HOME);
    }

    /**
     * Reads the file; empty where there is none, or nothing in it.
     *
     * @param environment what its placeholders name
     */
    Optional<PropertySource<?>> read(Environment environment) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            throw new RefusedException(
                    file + " is not a file with settings. Nothing was changed; move it away, then call again.");
        }
        List<PropertySource<?>> parts = load();
        if (parts.size() > 1) {
            throw new SettingException("",
                    file + ": it has " + parts.size() + " documents (a line --- begins another one); it must be one");
        }
        parts.forEach(part -> check((EnumerablePropertySource<?>) part, environment));
        return parts.stream().findFirst();
    }

    private List<PropertySource<?>> load() {
        try {
            return new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file));
        } catch (MarkedYAMLException e) {
            throw new SettingException("", file + ", line " + (e.getProblemMark().getLine() + 1) + ": it is no YAML: "
                    + e.getProblem());
        } catch (YAMLException e) {
            throw new SettingException("", file + ": it is no YAML in UTF-8");
        } catch (IOException e) {
            throw new RefusedException(file + " cannot be read: " + (e instanceof AccessDeniedException
                    || !Files.isReadable(file) ? "permission denied" : e.getMessage())
                    + ". Nothing was changed; let this user read it, then call again.");
        }
    }

    /**
     * Checks that each key is a setting, and that each setting of the book has a possible value. The values of other
     * settings are checked when they are used.
     */
    private void check(EnumerablePropertySource<?> settings, Environment environment) {
        for (String name : settings.getPropertyNames()) {
            if (!known.contains(name) && (!all.has(name) || name.equals(HOME))) {
                throw new SettingException(name, place(settings, name) + "there is no setting " + name
                        + " in this file; there are " + String.join(", ", known));
            }
        }
        try {
            new Binder(List.of(ConfigurationPropertySource.from(settings)),
                    new PropertySourcesPlaceholdersResolver(environment))
                    .bind("yuejie", Bindable.of(BookSettings.class));
        } catch (BindException e) {
            throw Causes.of(e).stream().filter(SettingException.class::isInstance).map(SettingException.class::cast)
                    .findFirst().<RuntimeException>map(wrong -> new SettingException(wrong.setting(),
                            place(settings, wrong.setting()) + wrong.getMessage()))
                    .orElse(e);
        }
    }

    private String place(PropertySource<?> settings, String name) {
        return OriginLookup.getOrigin(settings, name) instanceof TextResourceOrigin origin
                && origin.getLocation() != null
                        ? file + ", line " + (origin.getLocation().getLine() + 1) + ": " : file + ": ";
    }
}
