package yuejie.audit.origin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.Chain;
import yuejie.audit.Findings;
import yuejie.audit.Words;
import yuejie.seal.Manifest;

/** Compares the imported files, and the rows that they brought, with the links of their imports. */
final class JdbcSealedImports {

    /** One file of an import, as the book has it. */
    private record Imported(long importId, long fileId, String name, String kind, Optional<LocalDate> day,
            String status, String sha256, String rows, String control, String meters, long place) {

        private static Imported of(ResultSet row) throws SQLException {
            String meters = row.getString("meters");
            String lacking = row.getString("meters_lacking");
            String control = row.getString("control");
            return new Imported(row.getLong("import_id"), row.getLong("file_id"), row.getString("name"),
                    row.getString("kind"), Optional.ofNullable(row.getObject("usage_date", LocalDate.class)),
                    row.getString("status"), row.getString("sha256"), row.getLong("rows_read") == 0 ? ""
                            : "read " + row.getLong("rows_read") + ", applied " + row.getLong("rows_applied")
                                    + ", unchanged " + row.getLong("rows_unchanged") + ", rejected "
                                    + row.getLong("rows_rejected"),
                    control == null ? "" : SealedText.oneLine(control),
                    meters.isEmpty() ? "" : meters + (lacking.isEmpty() ? "" : " without " + lacking),
                    row.getLong("applied_seq"));
        }

        String where() {
            return "import_file " + name + " of import " + importId;
        }

        boolean tookEffect() {
            return status.equals("APPLIED");
        }
    }

    private final JdbcTemplate jdbc;
    private final JdbcBrought brought;
    private final Findings findings;

    JdbcSealedImports(JdbcTemplate jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
        brought = new JdbcBrought(jdbc);
    }

    /**
     * Compares all files with their links, and the rows of some of these files with the digests in the links.
     *
     * @param scope of which files the rows are compared
     */
    void check(Chain chain, Scope scope) {
        Map<Long, Manifest> links = new HashMap<>();
        chain.imports().forEach(link -> links.put(link.number(), link.manifest()));
        Map<Long, Set<String>> there = new HashMap<>();
        Set<Long> unfinished = new HashSet<>(jdbc.queryForList(
                "select import_id from import_run where status = 'RUNNING'", Long.class));
        List<Imported> files = jdbc.query("select * from import_file order by file_id", (row, i) -> Imported.of(row));
        order(files);
        for (Imported file : files) {
            there.computeIfAbsent(file.importId, id -> new HashSet<>()).add(file.name);
            Manifest link = links.get(file.importId);
            if (link != null) {
                compare(file, link, scope);
            } else if (file.tookEffect() && !unfinished.contains(file.importId)) {
                findings.add(file.where(), "it took effect, but no link of the chain seals its import");
            }
        }
        links.forEach((importId, link) -> link.keys().stream().filter(key -> key.startsWith("file "))
                .map(key -> key.substring("file ".length()))
                .filter(name -> !there.getOrDefault(importId, Set.of()).contains(name))
                .forEach(name -> findings.add("import_file " + name + " of import " + importId,
                        "it is missing; link " + link.linkNo() + " seals it")));
    }

    /** Files take effect in the order of their imports. */
    private void order(List<Imported> files) {
        NavigableMap<Long, Long> earliest = new TreeMap<>();
        files.stream().filter(Imported::tookEffect)
                .forEach(file -> earliest.merge(file.importId, file.place, Math::min));
        long next = Long.MAX_VALUE;
        Map<Long, Long> before = new HashMap<>();
        for (Map.Entry<Long, Long> one : earliest.descendingMap().entrySet()) {
            before.put(one.getKey(), next);
            next = Math.min(next, one.getValue());
        }
        files.stream().filter(file -> file.tookEffect() && file.place > before.getOrDefault(file.importId,
                Long.MAX_VALUE))
                .forEach(file -> findings.add(file.where(), "it takes effect after files of later imports"));
    }

    private void compare(Imported file, Manifest link, Scope scope) {
        List<String> differ = new ArrayList<>();
        boolean undone = file.status.equals("ABANDONED")
                && link.value("file " + file.name).orElse("").startsWith("PENDING ");
        differ(differ, link, "file " + file.name, (undone ? "PENDING" : file.status) + " " + file.sha256);
        if (!undone) {
            differ(differ, link, "rows " + file.name, file.rows);
        }
        differ(differ, link, "control " + file.name, file.control);
        differ(differ, link, "meters " + file.name, file.meters);
        if (!differ.isEmpty()) {
            findings.add(file.where(), "it is not as it was sealed: " + String.join("; ", differ));
        }
        if (scope.includes(file.kind, file.day)) {
            rows(file, link, scope);
        }
    }

    private void rows(Imported file, Manifest link, Scope scope) {
        if (file.tookEffect() && file.day.isPresent()) {
            compare("usage_daily", file, link.value("snapshots " + file.name),
                    brought.snapshots(file.day.get(), file.fileId));
        }
        brought.tables(file.kind, file.tookEffect()).forEach((word, table) -> {
            if (scope.includes(table.name())) {
                compare(table.name(), file, link.value(word + " " + file.name), brought.sum(table, file.fileId));
            }
        });
    }

    /**
     * Compares rows with their digest.
     *
     * @param sealed their number and digest; empty where there were none
     */
    private void compare(String table, Imported file, Optional<String> sealed, String now) {
        String count = now.replaceFirst(" .*", "");
        String sealedCount = sealed.orElse("0 ").replaceFirst(" .*", "");
        if (!sealedCount.equals(count)) {
            findings.add(table + " of " + file.name + " of import " + file.importId, "it has "
                    + Words.count(Long.parseLong(count), "row") + ", " + sealedCount + " were sealed with the import");
        } else if (sealed.isPresent() && !sealed.get().equals(now)) {
            findings.add(table + " of " + file.name + " of import " + file.importId,
                    "the rows are not those that were sealed with the import");
        }
    }

    private static void differ(List<String> differ, Manifest link, String key, String now) {
        Words.differ(link, key, now).ifPresent(differ::add);
    }
}
