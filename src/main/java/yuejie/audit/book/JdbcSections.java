package yuejie.audit.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.Chain;
import yuejie.audit.Finding;
import yuejie.audit.Findings;
import yuejie.audit.Words;
import yuejie.seal.Section;

/**
 * Adds up the digests of a settlement and compares the sums with its manifest: the sum of the digests that are kept,
 * and the sum of the digests of the rows. The sum that agrees shows whether the rows were changed or their digests.
 */
final class JdbcSections {

    /** The sums of a part: of the digests that are kept, and of those of the rows, where any of them differ. */
    private record Sums(Part part, Section kept, Optional<Section> taken) {
    }

    private static final List<String> OUTCOMES = List.of("INVOICED", "NOTHING_DUE", "PARKED");

    private final JdbcTemplate jdbc;
    private final Mismatches mismatches;
    private final Findings findings;

    JdbcSections(JdbcTemplate jdbc, Mismatches mismatches, Findings findings) {
        this.jdbc = jdbc;
        this.mismatches = mismatches;
        this.findings = findings;
    }

    void check(Chain.Settled seal) {
        Map<Long, Map<Part, Mismatch>> wrong = mismatches.of(seal.revision());
        List<Sums> sums = Stream.of(Part.values()).map(part -> new Sums(part, new Section(), Optional.of(new Section())
                .filter(any -> wrong.values().stream().anyMatch(parts -> parts.containsKey(part))))).toList();
        jdbc.query("select * from assessment where billing_month = ? and revision = ? order by sdk_app_id", row -> {
            String application = row.getString("sdk_app_id");
            Map<Part, Mismatch> its = wrong.getOrDefault(row.getLong("sdk_app_id"), Map.of());
            for (Sums each : sums) {
                long count = each.part.counted().isEmpty() ? 1 : row.getLong(each.part.counted());
                byte[] digest = row.getBytes(each.part.column());
                Mismatch mismatch = its.get(each.part);
                each.kept.add(application, count, digest);
                each.taken.ifPresent(taken -> taken.add(application, mismatch == null ? count : mismatch.rows(),
                        mismatch == null ? digest : mismatch.digest().orElse(null)));
            }
        }, seal.month(), seal.revision());
        List<String> unexplained = new ArrayList<>();
        for (Sums each : sums) {
            String kept = each.kept.sum();
            compare(seal, each.part, kept, each.taken.map(Section::sum).orElse(kept)).ifPresent(unexplained::add);
        }
        totals(seal, unexplained);
        if (!unexplained.isEmpty()) {
            findings.add(seal.link().name(), "the rows of " + seal.name() + " do not match what its manifest says: "
                    + String.join("; ", unexplained));
        }
    }

    /** Names the rows or digests that were changed; the line of the manifest, where neither explains it. */
    private Optional<String> compare(Chain.Settled seal, Part part, String kept, String taken) {
        Optional<String> differs = Words.differ(seal.manifest(), part.key(), taken);
        String digest = "its " + part.column() + " or the number beside it was changed; the rows are what was sealed";
        mismatches.of(seal.revision()).forEach((application, parts) -> Optional.ofNullable(parts.get(part))
                .flatMap(mismatch -> differs.isEmpty()
                        ? Optional.of(
                                new Finding("assessment of application " + application + " in " + seal.name(), digest))
                        : mismatch.altered())
                .ifPresent(findings::add));
        return differs.filter(rows -> Words.differ(seal.manifest(), part.key(), kept).isPresent());
    }

    private void totals(Chain.Settled seal, List<String> unexplained) {
        String counts = OUTCOMES.stream().map(outcome -> "count(case outcome when '" + outcome + "' then 1 end)")
                .collect(Collectors.joining(", "));
        String outcomes = jdbc.queryForObject("select " + counts + " from assessment where billing_month = ?"
                + " and revision = ?",
                (row, i) -> row.getLong(1) + " invoiced, " + row.getLong(2) + " nothing due, "
                        + row.getLong(3) + " parked",
                seal.month(), seal.revision());
        BigDecimal total = jdbc.queryForObject("select coalesce(sum(total), 0) from invoice where billing_month = ?"
                + " and revision = ?", BigDecimal.class, seal.month(), seal.revision());
        explain(seal, Part.ASSESSMENT, "outcomes", outcomes).ifPresent(unexplained::add);
        explain(seal, Part.INVOICE, "total", total == null ? "" : total.setScale(2).toPlainString())
                .ifPresent(unexplained::add);
    }

    /** A line that differs because of rows that were found already is not mentioned again. */
    private Optional<String> explain(Chain.Settled seal, Part part, String key, String now) {
        boolean named = mismatches.of(seal.revision()).values().stream().anyMatch(parts -> parts.containsKey(part));
        return named ? Optional.empty() : Words.differ(seal.manifest(), key, now);
    }
}
