package yuejie.seal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One link of the chain: what was sealed, line by line, each a key and a value. The SHA-256 of the lines is the link's
 * root, and one line names the root of the link before, so that nothing in the chain can be changed, left out or
 * put elsewhere without changing every root from there on.
 */
public final class Manifest {

    /** What the first link has in place of the root of the link before. */
    public static final String NO_PREVIOUS = "-";

    /** The line of a link that says how it came to be, where that was not at the end of a run that went well. */
    public static final String RECORDED = "recorded";

    /** In {@link #RECORDED}: the rows were there before such links were made. */
    public static final String AS_FOUND = "as found";

    private static final String FORM = "yuejie-manifest";
    private static final String RUN_FORM = "yuejie-run";
    private static final String VERSION = "1";

    private final Map<String, String> values = new LinkedHashMap<>();

    private Manifest() {
    }

    /**
     * Begins a link.
     *
     * @param linkNo   the place of the link in the chain, from 1
     * @param previous the root of the link before; {@link #NO_PREVIOUS} for the first
     */
    public static Manifest link(int linkNo, String previous) {
        return new Manifest().with(FORM, VERSION).with("link", Integer.toString(linkNo)).with("previous", previous);
    }

    /**
     * The record of the run that a link ends, in the form of a manifest.
     *
     * @param link     the link that it belongs to
     * @param previous the run root of the link before; {@link #NO_PREVIOUS} where there is none
     */
    static Manifest ofRun(Manifest link, String previous, RunRecord record) {
        Manifest run = new Manifest().with(RUN_FORM, VERSION).with("link", Integer.toString(link.linkNo()))
                .with("root", link.root()).with("previous", previous);
        record.lines().forEach(run::with);
        return run;
    }

    /**
     * Reads a manifest.
     *
     * @throws IllegalArgumentException if a line has no key and value, or a key comes twice
     */
    public static Manifest parse(String text) {
        Manifest manifest = new Manifest();
        text.lines().forEach(line -> {
            String[] parts = line.split(": ", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("'" + line + "' is no line of a manifest");
            }
            manifest.with(parts[0], parts[1]);
        });
        return manifest;
    }

    /**
     * Adds a line.
     *
     * @throws IllegalArgumentException if the key is there already, or the value is more than one line
     */
    public Manifest with(String key, String value) {
        if ((key + value).chars().anyMatch(c -> c == '\n' || c == '\r')) {
            throw new IllegalArgumentException("A line of a manifest is one line, and '" + key + "' has more");
        }
        if (values.put(key, value) != null) {
            throw new IllegalArgumentException("A manifest has two lines '" + key + "'");
        }
        return this;
    }

    /** The value of a key. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The link's place in the chain; 0 where the manifest does not name it. */
    public int linkNo() {
        return value("link").map(Integer::parseInt).orElse(0);
    }

    /** The keys, in their order. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** The lines. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        values.forEach((key, value) -> lines.add(key + ": " + value));
        return lines;
    }

    /** The lines, each ended by a line feed. */
    public String text() {
        return String.join("\n", lines()) + "\n";
    }

    /** The link's root. */
    public String root() {
        return root(text());
    }

    /** The root of a manifest's text: its SHA-256, in hexadecimal. */
    public static String root(String text) {
        return Sha256.of(text);
    }
}
