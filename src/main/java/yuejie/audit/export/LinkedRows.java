package yuejie.audit.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yuejie.audit.Chain;
import yuejie.audit.ChainLink;
import yuejie.audit.CodePoints;
import yuejie.audit.Finding;
import yuejie.audit.Findings;
import yuejie.audit.Removal;
import yuejie.audit.Words;
import yuejie.seal.CanonicalRows;
import yuejie.seal.Manifest;

/**
 * The rows of a file of all time, by the link that holds each row: their digests are compared with what the links say.
 * Rows that a later link replaced come from the manifest beside the file.
 */
final class LinkedRows {

    private record Row(String name, List<String> fields) {
    }

    /** The rows of one link. */
    private static final class Held {

        private final CanonicalRows digest = new CanonicalRows();
        private final Deque<List<String>> replaced = new ArrayDeque<>();
        private final List<Row> kept = new ArrayList<>();
        private String first = "";
        private long expected;
        private long count;

        void add(String name, List<String> fields, boolean keep) {
            fields.forEach(digest::field);
            digest.end();
            if (count == 0) {
                first = name;
            }
            count++;
            if (keep) {
                kept.add(new Row(name, fields));
            }
        }
    }

    private static final String LEDGER = "ledger";
    private static final String EARLIER = "earlier ";
    private static final int NONE = 0;

    private final String file;
    private final String key;
    private final Chain chain;
    private final Findings findings;
    private final Map<Integer, ChainLink> links = new TreeMap<>();
    private final Findings misplaced = new Findings();
    private final Map<Integer, Held> held = new TreeMap<>();
    private final ExportManifest.FileSum sum;
    private final Deque<ExportManifest.Run> runs;
    private final int earlier;
    private long left;
    private long read;

    /**
     * The rows of a file.
     *
     * @param file the file
     * @param key  the key of the lines in manifests
     */
    LinkedRows(String file, String key, ExportManifest manifest, Chain chain, Findings findings) {
        this.file = file;
        this.key = key;
        this.chain = chain;
        this.findings = findings;
        sum = manifest.files().getOrDefault(file, ExportManifest.FileSum.NOTHING);
        chain.links().forEach(link -> links.put(link.no(), link));
        runs = new ArrayDeque<>(sum.links());
        earlier = chain.manifests().entrySet().stream().filter(link -> link.getValue().value(EARLIER + key).isPresent())
                .mapToInt(Map.Entry::getKey).max().orElse(NONE);
        sum.replaced().forEach(row -> {
            of(row.link()).replaced.add(row.fields());
            of(row.link()).expected++;
        });
        sum.links().forEach(run -> of(run.link()).expected += run.rows());
    }

    /**
     * Adds a row.
     *
     * @param name   the row as findings name it
     * @param fields what the link holds of it, the id that the file is ordered by first
     * @return the link that the manifest names; empty where no link holds the row, or a link that holds all that was
     *         there before
     */
    Optional<ChainLink> add(String name, List<String> fields) {
        read++;
        int link = next();
        if (link == NONE) {
            misplaced.add(file + " " + name, "no link of the chain seals it");
            return Optional.empty();
        }
        Held rows = of(link);
        while (!rows.replaced.isEmpty()
                && CodePoints.ORDER.compare(rows.replaced.element().get(0), fields.get(0)) < 0) {
            replaced(link, rows);
        }
        rows.add(file + " " + name, fields, hasOneMore(link, rows));
        return link <= earlier ? Optional.empty() : Optional.ofNullable(links.get(link));
    }

    /** The last row that was added cannot be of the link that the manifest names. */
    void misplaced(String name, ChainLink link) {
        misplaced.add(file + " " + name, ExportManifest.NAME + " says that " + link.words() + " holds it, which"
                + " brought no such row");
    }

    /** The link of the next row. */
    private int next() {
        if (runs.isEmpty()) {
            return NONE;
        }
        left = left == 0 ? runs.element().rows() - 1 : left - 1;
        return (left == 0 ? runs.remove() : runs.element()).link();
    }

    private void replaced(int link, Held rows) {
        List<String> fields = rows.replaced.remove();
        rows.add(ExportManifest.NAME + " replaced_" + key + " " + fields.get(0), fields, hasOneMore(link, rows));
    }

    private Held of(int link) {
        return held.computeIfAbsent(link, no -> new Held());
    }

    private String line(int link) {
        return link == earlier ? EARLIER + key : key;
    }

    /** Whether one row was added to those that were sealed, so that this row can be found. */
    private boolean hasOneMore(int link, Held rows) {
        return Optional.ofNullable(chain.manifests().get(link)).flatMap(manifest -> manifest.value(line(link)))
                .filter(sealed -> sealed.startsWith(rows.expected - 1 + " ")).isPresent();
    }

    /** Whether the chain holds the rows of the file, so that they can be compared. */
    boolean isCovered() {
        return saysLinks() && firstWithout().isEmpty();
    }

    private boolean saysLinks() {
        return !sum.links().isEmpty() || sum.rows() == 0;
    }

    /** The first link that was made by a version that did not seal which entries it booked. */
    private Optional<ChainLink> firstWithout() {
        return chain.links().stream().filter(link -> link.no() > earlier && !link.kind().equals("DECISION"))
                .filter(link -> Optional.ofNullable(chain.manifests().get(link.no()))
                        .filter(manifest -> manifest.value(LEDGER).isEmpty()).isPresent())
                .findFirst();
    }

    /** Compares the digests with the chain; a file that the chain does not hold is named. */
    void compare() {
        Optional<ChainLink> without = firstWithout();
        if (!saysLinks() || without.isPresent()) {
            findings.add(file, "the chain does not cover it, so nobody can tell whether its rows are as they were: "
                    + without.map(ChainLink::words).orElse("the export")
                    + " was made by a version that did not seal these rows. Import with this version, and export the"
                    + " month again");
        } else if (read == sum.links().stream().mapToLong(ExportManifest.Run::rows).sum()) {
            findings.addAll(misplaced);
            chain.links().stream().filter(link -> key.equals(LEDGER) || link.kind().equals("IMPORT"))
                    .forEach(link -> compare(link.no()));
            held.keySet().stream().filter(link -> link != NONE && !chain.manifests().containsKey(link))
                    .forEach(link -> findings.add(file, ExportManifest.NAME + " says that link " + link
                            + " holds rows of it; there is no such link"));
        } else if (read == sum.rows()) {
            // nobody knows which row is of which link; a wrong number of rows is found elsewhere
            findings.add(file, "it has " + Words.count(read, "row") + "; " + ExportManifest.NAME
                    + " names links of another number of rows");
        }
    }

    private void compare(int link) {
        Held rows = of(link);
        while (!rows.replaced.isEmpty()) {
            replaced(link, rows);
        }
        Manifest manifest = Optional.ofNullable(chain.manifests().get(link)).orElseGet(() -> Manifest.parse(""));
        Optional<String> sealed = manifest.value(line(link));
        if (rows.count > 0 || (sealed.isPresent() && link >= earlier)) {
            Words.differ(manifest, line(link), rows.digest.sum()).ifPresent(differ -> findings.add(
                    finding("seal link " + link, rows, sealed.orElse(""), differ)));
        }
    }

    private Finding finding(String link, Held rows, String sealed, String differ) {
        Optional<String> added = added(rows, sealed);
        if (added.isPresent()) {
            return new Finding(added.get(),
                    "it is not what " + link + " sealed; without it, the other rows are what the"
                            + " link sealed");
        }
        return rows.count == 1 && sealed.startsWith("1 ")
                ? new Finding(rows.first, "it is not what " + link + " sealed: " + differ)
                : new Finding(file, "its rows of " + link + " are not those that were sealed: " + differ);
    }

    /** The name of the row that was added; empty where that is not what happened. */
    private static Optional<String> added(Held rows, String sealed) {
        return rows.kept.isEmpty() ? Optional.empty()
                : Removal.added(rows.kept, HexFormat.of().parseHex(sealed.replaceFirst("^.* ", "")),
                        LinkedRows::digest).map(Row::name);
    }

    private static byte[] digest(List<Row> rows) {
        CanonicalRows digest = new CanonicalRows();
        rows.forEach(row -> {
            row.fields.forEach(digest::field);
            digest.end();
        });
        return digest.digest();
    }
}
