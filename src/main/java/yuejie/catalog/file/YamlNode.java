package yuejie.catalog.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import yuejie.catalog.Label;

/**
 * A place in a catalog file: a value, or the absence of one where a key is missing. What is read and
 * found wrong becomes a mistake of the file, and the reading goes on.
 */
final class YamlNode {

    private final @Nullable Node node;
    private final String path;
    private final int line;
    private final Mistakes mistakes;

    private YamlNode(@Nullable Node node, String path, int line, Mistakes mistakes) {
        this.node = node;
        this.path = path;
        this.line = line;
        this.mistakes = mistakes;
    }

    static YamlNode root(Node node, Mistakes mistakes) {
        return new YamlNode(node, "", lineOf(node), mistakes);
    }

    boolean isMissing() {
        return node == null;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    /** Whether this is a map that has a key, with whatever value. */
    boolean has(String key) {
        return values(key).findAny().isPresent();
    }

    /** How many entries this map has, the wrong ones among them; 0 where this is no map. */
    int size() {
        return node instanceof MappingNode map ? map.getValue().size() : 0;
    }

    int line() {
        return line;
    }

    /** Reports this value as a mistake. */
    void refuse(String expected) {
        refuse(shown(), expected);
    }

    /** Reports a mistake of this place that is not its value. */
    void refuse(String value, String expected) {
        refuse(line, value, expected);
    }

    /** Reports a key of this map as a mistake. */
    void refuseKey(String key, YamlNode child, String expected) {
        refuse(child.line, "key " + Mistakes.quoted(key), expected);
    }

    private void refuse(int atLine, String value, String expected) {
        mistakes.add(atLine, path.isEmpty() ? "(top level)" : path, value, expected);
    }

    /** The value, read in a form; empty where the value does not have this form, which is reported as a mistake. */
    <T> Optional<T> read(Form<T> form) {
        Optional<T> value = node instanceof ScalarNode scalar ? form.reader().apply(scalar.getValue())
                : Optional.empty();
        if (value.isEmpty()) {
            refuse(form.expected());
        }
        return value;
    }

    /** As {@link #read}, where the key may be missing. */
    <T> Optional<T> readIfPresent(Form<T> form) {
        return isMissing() ? Optional.empty() : read(form);
    }

    /** A name in both languages, each in one form. */
    Label label(Form<String> form) {
        YamlFields fields = fields(List.of("zh", "en"));
        return new Label(fields.get("zh").read(form).orElse(""), fields.get("en").read(form).orElse(""));
    }

    /** As {@link #label}, where the key may be missing. */
    Optional<Label> labelIfPresent(Form<String> form) {
        return isMissing() ? Optional.empty() : Optional.of(label(form));
    }

    /** The text under a key, where there is one; nothing is checked. */
    Optional<String> peek(String key) {
        return values(key).flatMap(value -> text(value).stream()).findFirst();
    }

    /** The values of this map under a key: more than one where the file repeats the key. */
    private Stream<Node> values(String key) {
        return node instanceof MappingNode map
                ? map.getValue().stream().filter(tuple -> text(tuple.getKeyNode()).filter(key::equals).isPresent())
                        .map(NodeTuple::getValueNode)
                : Stream.empty();
    }

    /** The values of a list, none where this is no list. */
    List<YamlNode> items(String expected) {
        List<YamlNode> items = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                items.add(new YamlNode(item, path + "[" + items.size() + "]", lineOf(item), mistakes));
            }
        } else {
            refuse(expected);
        }
        return items;
    }

    /** As {@link #items}, where the key may be missing. */
    List<YamlNode> itemsIfPresent(String expected) {
        return isMissing() ? List.of() : items(expected);
    }

    /** The entries of a map with keys of one form, in their order; none where this is no map. */
    <K> Map<K, YamlNode> entries(Form<K> keys, String expected) {
        Map<K, YamlNode> entries = new LinkedHashMap<>();
        children(expected).forEach((key, child) -> keys.reader().apply(key).ifPresentOrElse(
                known -> entries.put(known, child),
                () -> refuseKey(key, child, keys.expected())));
        return entries;
    }

    /** The entries of a map whose keys are known, each of them, in the order given. */
    YamlFields fields(List<String> keys) {
        Map<String, YamlNode> children = children("a map of " + String.join(", ", keys));
        children.forEach((key, child) -> {
            if (!keys.contains(key)) {
                refuseKey(key, child, "one of " + String.join(", ", keys));
            }
        });
        // where this is no map, that is reported, and its missing keys are not
        Mistakes ofFields = isMap() ? mistakes : new Mistakes(mistakes.file());
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        for (String key : keys) {
            fields.put(key, children.getOrDefault(key, new YamlNode(null, child(key), line, ofFields)));
        }
        return new YamlFields(fields);
    }

    /** The child of a map that should be there and is not. */
    YamlNode absent(String key) {
        return new YamlNode(null, child(key), line, mistakes);
    }

    private Map<String, YamlNode> children(String expected) {
        Map<String, YamlNode> children = new LinkedHashMap<>();
        if (node instanceof MappingNode map) {
            map.getValue().forEach(tuple -> addChild(tuple, children));
        } else {
            refuse(expected);
        }
        return children;
    }

    private void addChild(NodeTuple tuple, Map<String, YamlNode> children) {
        int keyLine = lineOf(tuple.getKeyNode());
        text(tuple.getKeyNode()).ifPresentOrElse(key -> addChild(key, tuple.getValueNode(), keyLine, children),
                () -> refuse(keyLine, "a key that is no text", "a text"));
    }

    private void addChild(String key, Node value, int keyLine, Map<String, YamlNode> children) {
        YamlNode child = new YamlNode(value, child(key), keyLine, mistakes);
        YamlNode first = children.putIfAbsent(key, child);
        if (first != null) {
            refuseKey(key, child, "each key once; the same is on line " + first.line);
        }
    }

    private String child(String key) {
        return path.isEmpty() ? Mistakes.shown(key) : path + "." + Mistakes.shown(key);
    }

    private String shown() {
        return node == null ? "missing"
                : text(node).map(Mistakes::quoted).orElse(node instanceof MappingNode ? "a map" : "a list");
    }

    private static Optional<String> text(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
