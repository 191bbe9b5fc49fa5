package yuejie.cli.shell;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginProvider;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.io.FileSystemResource;

/** A setting with an impossible value: its name, its value, and the valid choices. */
final class SettingProblem {

    private SettingProblem() {
    }

    /** What is wrong, in words; empty where no setting is. */
    static Optional<String> of(List<Throwable> causes) {
        List<BindException> wrong = causes.stream().filter(BindException.class::isInstance)
                .map(BindException.class::cast)
                .toList();
        return wrong.stream().flatMap(each -> Stream.ofNullable(each.getProperty())
                .map(property -> words(property, each.getTarget().getType().resolve(Object.class))))
                .reduce((outer, inner) -> inner)
                .or(() -> wrong.isEmpty() ? Optional.empty()
                        : Optional.ofNullable(causes.get(causes.size() - 1).getMessage()));
    }

    private static String words(ConfigurationProperty property, Class<?> type) {
        String name = property.getName().toString();
        String variable = " (" + name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT) + ")";
        Optional<String> file = file(property.getOrigin());
        return file.orElse("") + "The setting " + name + (file.isPresent() ? "" : variable) + " is "
                + property.getValue()
                + "; it must be " + choices(type);
    }

    /** The file and line where it stands; empty where it does not come from a file. */
    private static Optional<String> file(@Nullable Origin found) {
        Origin origin = found instanceof OriginProvider outer ? outer.getOrigin() : found;
        return origin instanceof TextResourceOrigin place && place.getResource() instanceof FileSystemResource file
                && place.getLocation() != null
                        ? Optional.of(file.getPath() + ", line " + (place.getLocation().getLine() + 1) + ": ")
                        : Optional.empty();
    }

    private static String choices(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(" or "));
        }
        return type == boolean.class ? "true or false" : type == Duration.class ? "a time such as 90s, 30m or 2h"
                : "a whole number";
    }
}
