package yuejie.catalog.file;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Turns a text into a tree of YAML nodes that know their lines. Values stay the text that was written. Only the part of
 * YAML that a catalog needs is accepted: no anchors, aliases and tags, no deep nesting, one document.
 */
final class YamlText {

    private static final int DEEPEST = 20;
    private static final String A_FILE = "(file)";

    private final String text;
    private final Mistakes mistakes;
    private final Yaml yaml;

    private YamlText(String text, Mistakes mistakes) {
        this.text = text;
        this.mistakes = mistakes;
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        this.yaml = new Yaml(options);
    }

    /** The root of the tree; empty where the text is no acceptable YAML, which is reported as a mistake. */
    static Optional<Node> parse(String text, Mistakes mistakes) {
        return new YamlText(text, mistakes).root();
    }

    private Optional<Node> root() {
        try {
            if (!isPlain()) {
                return Optional.empty();
            }
            Node root = yaml.compose(new StringReader(text));
            if (root == null || (root instanceof ScalarNode scalar && scalar.getValue().isEmpty())) {
                mistakes.add(1, A_FILE, "empty", "a catalog");
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            mistakes.add(mark.getLine() + 1, "(column " + (mark.getColumn() + 1) + ")",
                    Mistakes.quoted(e.getProblem()), "YAML, one document");
        } catch (ReaderException e) {
            mistakes.add(lineAt(e.getPosition()), A_FILE,
                    String.format("the character U+%04X", e.getCodePoint()), "printable text");
        } catch (YAMLException e) {
            mistakes.add(1, A_FILE, Mistakes.quoted(String.valueOf(e.getMessage())), "YAML, one document");
        }
        return Optional.empty();
    }

    /** Reads the text without building a tree, so that a short text that would make a huge tree is refused first. */
    private boolean isPlain() {
        int depth = 0;
        for (Event event : yaml.parse(new StringReader(text))) {
            checkEvent(event);
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > DEEPEST) {
                mistakes.add(line(event), A_FILE, "nested more than " + DEEPEST + " deep",
                        "maps and lists in at most " + DEEPEST + " levels");
                return false;
            }
        }
        return mistakes.isEmpty();
    }

    private void checkEvent(Event event) {
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            mistakes.add(line(event), A_FILE, "the anchor or alias " + Mistakes.quoted(node.getAnchor()),
                    "every value written out: & and * are not accepted");
        }
        String tag = event instanceof ScalarEvent scalar ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : null;
        if (tag != null) {
            mistakes.add(line(event), A_FILE, "the tag " + Mistakes.quoted(tag),
                    "values without tags: ! is not accepted");
        }
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    private int lineAt(int position) {
        return 1 + (int) text.codePoints().limit(position).filter(c -> c == '\n').count();
    }
}
