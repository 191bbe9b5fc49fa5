package yuejie.audit.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import yuejie.audit.Chain;
import yuejie.audit.CodePoints;
import yuejie.audit.Findings;
import yuejie.audit.Tally;
import yuejie.audit.Words;
import yuejie.seal.CanonicalRows;
import yuejie.seal.Section;

/** Adds the rows of an export up by the revision that wrote them, and compares the sums with what was sealed. */
final class ExportedSections {

    private static final class Sums {

        private final Section assessments = new Section();
        private final Section invoices = new Section();
        private final Section lines = new Section();
        private final Map<String, Long> outcomes = new HashMap<>();
        private BigDecimal total = new BigDecimal("0.00");
    }

    private static final int OUTCOME = 3;

    private final ExportManifest manifest;
    private final Findings findings;
    private final Tally tally;
    private final Map<Integer, Sums> sums = new HashMap<>();
    private final Map<String, Integer> revisions = new HashMap<>();
    private final Set<String> settledAgain = new HashSet<>();
    private final Set<String> named = new TreeSet<>(CodePoints.ORDER);
    private final CanonicalRows rows = new CanonicalRows();

    ExportedSections(ExportManifest manifest, Findings findings, Tally tally) {
        this.manifest = manifest;
        this.findings = findings;
        this.tally = tally;
        manifest.settledAgain().values().forEach(all -> all.stream().filter(each -> !each.invoice().isEmpty())
                .forEach(each -> revisions.put(each.invoice(), each.revision())));
        named.addAll(revisions.keySet());
        settledAgain.addAll(manifest.settledAgain().keySet());
    }

    /** The revision that issued an invoice. */
    int revision(String invoice) {
        return revisions.getOrDefault(invoice, 1);
    }

    /** Adds an application's latest assessment, and those before it, which the manifest has. */
    void assessment(String application, List<String> latest) {
        settledAgain.remove(application);
        List<ExportManifest.SettledAgain> all = manifest.settledAgain().getOrDefault(application,
                List.of(new ExportManifest.SettledAgain(1, "", List.of())));
        for (int i = 0; i < all.size(); i++) {
            boolean last = i == all.size() - 1;
            if (last != all.get(i).replaced().isEmpty()) {
                findings.add(ExportManifest.NAME, "of the settlements of application " + application
                        + ", all but the latest have to be there as replaced");
            }
            List<String> fields = last ? latest : all.get(i).replaced();
            Sums of = of(all.get(i).revision());
            of.assessments.add(application, 1, digest(List.of(fields)));
            of.outcomes.merge(fields.size() > OUTCOME ? fields.get(OUTCOME) : "", 1L, Long::sum);
            tally.application(0);
        }
    }

    /** Adds an invoice. */
    void invoice(String number, long application, List<String> fields, BigDecimal total) {
        if (!named.remove(number) && manifest.settledAgain().containsKey(Long.toString(application))) {
            findings.add(ExportManifest.NAME, "it says that application " + application + " was settled again, but not"
                    + " which revision issued " + number);
        }
        Sums of = of(revision(number));
        of.invoices.add(Long.toString(application), 1, digest(List.of(fields)));
        of.total = of.total.add(total);
    }

    /** Adds the lines of an invoice. */
    void lines(String number, long application, List<List<String>> lines) {
        of(revision(number)).lines.add(Long.toString(application), lines.size(), digest(lines));
        tally.invoice(lines.size());
    }

    /** Compares the sums with the seals of the month. */
    void compare(List<Chain.Settled> seals) {
        settledAgain.forEach(application -> findings.add(ExportManifest.NAME, "it says that application " + application
                + " was settled again, assessments.csv does not have it"));
        named.forEach(number -> findings.add(ExportManifest.NAME, "it says that revision " + revision(number)
                + " issued " + number + ", invoices.csv does not have it"));
        Map<Integer, Sums> left = new HashMap<>(sums);
        for (Chain.Settled seal : seals) {
            tally.settlement();
            compare(seal, Optional.ofNullable(left.remove(seal.revision())).orElseGet(Sums::new));
        }
        left.keySet().stream().sorted().forEach(revision -> findings.add(ExportManifest.NAME,
                "no link of the chain seals revision " + revision + ", to which rows belong"));
    }

    private void compare(Chain.Settled seal, Sums now) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("assessments", now.assessments.sum());
        lines.put("outcomes", now.outcomes.getOrDefault("INVOICED", 0L) + " invoiced, "
                + now.outcomes.getOrDefault("NOTHING_DUE", 0L) + " nothing due, "
                + now.outcomes.getOrDefault("PARKED", 0L) + " parked");
        lines.put("invoices", now.invoices.sum());
        lines.put("total", now.total.toPlainString());
        lines.put("lines", now.lines.sum());
        List<String> differ = new ArrayList<>();
        lines.forEach((key, value) -> Words.differ(seal.manifest(), key, value).ifPresent(differ::add));
        if (!differ.isEmpty()) {
            findings.add(seal.link().name(), "the exported rows of " + seal.name() + " do not match what its manifest"
                    + " says: " + String.join("; ", differ));
        }
    }

    private Sums of(int revision) {
        return sums.computeIfAbsent(revision, r -> new Sums());
    }

    private byte[] digest(List<List<String>> each) {
        for (List<String> row : each) {
            row.forEach(rows::field);
            rows.end();
        }
        return rows.digest();
    }
}
