package yuejie.catalog.file;

import java.util.Map;
import java.util.Objects;

/**
 * The values of a map whose keys are known.
 *
 * @param byKey a value for each of the keys, in their order; {@link YamlNode#isMissing missing} where the file has none
 */
record YamlFields(Map<String, YamlNode> byKey) {

    /** The value of one of the keys. */
    YamlNode get(String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }
}
