package yuejie.audit.origin;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.Chain;
import yuejie.audit.Findings;
import yuejie.seal.Manifest;

/** Compares the audit trail, approvals and holds with the decisions that the chain holds. */
final class JdbcSealedDecisions {

    private record Row(String event, String detail, String user, OffsetDateTime at) {
    }

    private final JdbcTemplate jdbc;
    private final Findings findings;

    JdbcSealedDecisions(JdbcTemplate jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    void check(Chain chain) {
        trail(chain);
        approvals(chain);
        holds(chain);
    }

    private void trail(Chain chain) {
        Map<Long, Row> rows = new TreeMap<>();
        jdbc.query("select * from audit_event", row -> {
            rows.put(row.getLong("event_id"), new Row(row.getString("event"), row.getString("detail"),
                    row.getString("os_user"), row.getObject("occurred_at", OffsetDateTime.class)));
        });
        for (Chain.Numbered link : chain.decisions()) {
            Row row = rows.remove(link.number());
            String where = "audit_event " + link.number();
            if (row == null) {
                findings.add(where, "it is missing; " + link.link().words() + " seals it: " + words(link.manifest()));
            } else {
                same(where, "event", row.event, link.manifest().value("event"));
                same(where, "detail", SealedText.oneLine(row.detail), link.manifest().value("detail"));
                if (link.manifest().value(Manifest.RECORDED).isEmpty()) {
                    same(where, "os_user", SealedText.oneLine(row.user), link.run().value("by"));
                    same(where, "occurred_at", time(row.at), link.run().value("at"));
                }
            }
        }
        rows.forEach((eventId, row) -> findings.add("audit_event " + eventId,
                "no link of the chain seals it: " + row.event + " " + SealedText.oneLine(row.detail)));
    }

    private void same(String where, String column, String now, Optional<String> sealed) {
        if (!sealed.equals(Optional.of(now))) {
            findings.add(where, "its " + column + " is '" + now + "', sealed was '" + sealed.orElse("") + "'");
        }
    }

    /** A time as records have it. */
    static String time(OffsetDateTime at) {
        return at.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toInstant().toString();
    }

    private static String words(Manifest decision) {
        return decision.value("event").orElse("") + " " + decision.value("detail").orElse("");
    }

    /** Whether each approval was decided, and each decision to approve is there. */
    private void approvals(Chain chain) {
        Set<String> decided = new HashSet<>();
        chain.decisions().stream().map(Chain.Numbered::manifest)
                .filter(manifest -> manifest.value("event").equals(Optional.of("APPROVE")))
                .forEach(manifest -> decided.add(manifest.value("detail").orElse("")));
        jdbc.query("select billing_month, revision, root from approval order by billing_month, revision", row -> {
            String name = row.getString(1) + " revision " + row.getInt(2);
            if (!decided.remove(name + ": " + row.getString(3))) {
                findings.add("approval of " + name, "no link of the chain says that somebody approved the root "
                        + row.getString(3));
            }
        });
        decided.stream().sorted().forEach(detail -> findings.add("approval of " + detail.replaceFirst(": .*", ""),
                "it is missing; it was approved: " + detail));
    }

    /** Whether what is held is what somebody held and nobody released. */
    private void holds(Chain chain) {
        Map<String, String> held = new HashMap<>();
        for (Chain.Numbered link : chain.decisions()) {
            String detail = link.manifest().value("detail").orElse("");
            switch (link.manifest().value("event").orElse("")) {
                case "HOLD" -> held.put(detail.replaceFirst(": .*", ""), detail.replaceFirst("^[^:]*: ", ""));
                case "RELEASE" -> held.remove(detail.replaceFirst(", held for: .*", ""));
                default -> {
                }
            }
        }
        jdbc.query("select invoice_no, held_for from open_invoice order by invoice_no", row -> {
            String now = Optional.ofNullable(row.getString(2)).map(SealedText::oneLine).orElse("");
            String decided = held.getOrDefault(row.getString(1), "");
            if (!now.equals(decided)) {
                findings.add("open_invoice " + row.getString(1), now.isEmpty()
                        ? "it is not held; the chain says that it is held for: " + decided
                        : "it is held for: " + now + "; " + (decided.isEmpty() ? "the chain says that it is not held"
                                : "the chain says that it is held for: " + decided));
            }
        });
    }
}
