package yuejie.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the snapshots of a book must be after one import after another (R9.1, data contract 2 and 3): the latest value
 * of each application and day, every value that was replaced, and what was counted of each file. It takes every row
 * for valid. Imports are numbered from 1, in the order in which they are told.
 */
public final class UsageLedger {

    private record Snapshot(String values, int broughtBy) {
    }

    private final Map<String, Snapshot> latest = new TreeMap<>();
    private final List<String> replaced = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final Map<String, byte[]> latestFiles = new HashMap<>();
    private int imports;

    /** An import of a drop, or of a single usage file. */
    public void imported(Path drop) {
        imports++;
        for (Path file : usageFiles(drop)) {
            String name = file.getFileName().toString().replace(".gz", "");
            byte[] bytes = bytes(file);
            byte[] before = latestFiles.put(name, bytes);
            if (before != null && Arrays.equals(before, bytes)) {
                files.add(imports + "|" + name + "|SKIPPED|0|0|0");
            } else {
                files.add(imports + "|" + name + "|APPLIED|" + read(file));
            }
        }
    }

    private String read(Path file) {
        Set<String> changed = new HashSet<>();
        List<Map<String, String>> rows = Csv.rows(file);
        for (Map<String, String> row : rows) {
            String key = row.get("usage_date") + "|" + row.get("sdk_app_id");
            Snapshot snapshot = new Snapshot(row.get("dau") + "|" + row.get("groups"), imports);
            Snapshot old = latest.get(key);
            if (old == null || !old.values().equals(snapshot.values())) {
                latest.put(key, snapshot);
                changed.add(key);
                if (old != null) {
                    replaced.add(key + "|" + old.values() + "|" + old.broughtBy() + "|" + imports);
                }
            }
        }
        return rows.size() + "|" + changed.size() + "|" + (rows.size() - changed.size());
    }

    /** Day, application, DAU, groups, and the import that brought them; in the order of text. */
    public List<String> latest() {
        return latest.entrySet().stream()
                .map(entry -> entry.getKey() + "|" + entry.getValue().values() + "|" + entry.getValue().broughtBy())
                .sorted().toList();
    }

    /** Day, application, DAU, groups, the import that brought them and the one that replaced them; in order. */
    public List<String> replaced() {
        return replaced.stream().sorted().toList();
    }

    /** Import, name, status, and rows read, applied and unchanged of each usage file; in order. */
    public List<String> files() {
        return files.stream().sorted().toList();
    }

    private static List<Path> usageFiles(Path drop) {
        if (Files.isRegularFile(drop)) {
            return List.of(drop);
        }
        try (Stream<Path> files = Files.list(drop.resolve("usage"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + drop, e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
