package yuejie.cli.text;

import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import yuejie.catalog.Catalog;

/**
 * A catalog for programs: its file, word for word, as JSON. Amounts and times are texts: none becomes a binary
 * fraction.
 */
public final class CatalogJson {

    /** Leaves what is no whole number, truth, list or map as it is written. */
    private static final class Texts extends SafeConstructor {

        Texts() {
            super(new LoaderOptions());
        }

        @Override
        protected Object constructObject(Node node) {
            if (node.getTag().equals(Tag.FLOAT) || node.getTag().equals(Tag.TIMESTAMP)) {
                node.setTag(Tag.STR);
            }
            return super.constructObject(node);
        }
    }

    private CatalogJson() {
    }

    public static Map<String, Object> of(Catalog catalog) {
        return new Yaml(new Texts()).load(catalog.source());
    }
}
