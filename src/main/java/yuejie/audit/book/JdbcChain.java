package yuejie.audit.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.Chain;
import yuejie.audit.ChainLink;
import yuejie.audit.Findings;
import yuejie.audit.KnownRoot;
import yuejie.seal.Manifest;
import yuejie.seal.Sha256;

/** The chain as the book holds it, and the rows beside it that say what is sealed. */
final class JdbcChain {

    private static final String SEALED = "SEALED";

    private final JdbcTemplate jdbc;
    private final Findings findings;

    JdbcChain(JdbcTemplate jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    /** Whether each settlement and run of deductions is what its link says, and none is sealed without a link. */
    void checkBeside(Chain chain) {
        Map<String, Chain.Settled> settlements = new HashMap<>();
        chain.settlements().forEach(seal -> settlements.put(seal.name(), seal));
        jdbc.query("select s.*, exists (select 1 from assessment a where a.billing_month = s.billing_month"
                + " and a.revision = s.revision and a.assessment_digest is not null) as has_digests from settlement s"
                + " order by billing_month, revision", row -> {
                    String name = row.getString("billing_month") + " revision " + row.getInt("revision");
                    settlement(row, name, Optional.ofNullable(settlements.remove(name)));
                });
        settlements.values().forEach(seal -> findings.add("settlement " + seal.name(), "it is missing; "
                + seal.link().words() + " seals it"));
        Map<String, Chain.Deducted> runs = new HashMap<>();
        chain.deductions().forEach(seal -> runs.put(seal.link().subject(), seal));
        jdbc.query("select * from deduction_run order by run_date, sequence_no", row -> {
            String name = row.getObject("run_date", LocalDate.class) + " run " + row.getInt("sequence_no");
            boolean sealed = row.getString("status").equals(SEALED);
            if (sealed != (runs.remove(name) != null)) {
                findings.add("deduction_run " + name, sealed ? "it is SEALED, but no link of the chain seals it"
                        : "it is " + row.getString("status") + ", but a link of the chain seals it");
            }
        });
        runs.values().forEach(seal -> findings.add("deduction_run " + seal.link().subject(), "it is missing; "
                + seal.link().words() + " seals it"));
    }

    /** A month that was settled before there were seals has no digests, and no link. */
    private void settlement(ResultSet row, String name, Optional<Chain.Settled> seal) throws SQLException {
        boolean sealed = row.getString("status").equals(SEALED);
        String where = "settlement " + name;
        if (seal.isEmpty()) {
            if (sealed && row.getBoolean("has_digests")) {
                findings.add(where, "it is SEALED, but no link of the chain seals it");
            }
            return;
        }
        if (!sealed) {
            findings.add(where, "it is " + row.getString("status") + ", but a link of the chain seals it");
        }
        ChainLink link = seal.get().link();
        Manifest manifest = seal.get().manifest();
        String days = row.getString("accepted_missing_days");
        same(where, "kind", row.getString("kind"), link.kind());
        same(where, "frozen_seq", row.getString("frozen_seq"), Long.toString(link.appliedSeq()));
        same(where, "catalogs", row.getString("catalogs"), manifest.value("catalogs").orElse(""));
        same(where, "accepted_missing_days", days.isEmpty() ? "none" : days,
                manifest.value("accepted missing days").orElse(""));
    }

    private void same(String where, String column, String now, String sealed) {
        if (!now.equals(sealed)) {
            findings.add(where, "its " + column + " is '" + now + "', sealed was '" + sealed + "'");
        }
    }

    /** The price lists that settlements name are kept word for word. */
    void checkCatalogs(List<Chain.Settled> seals) {
        seals.stream().map(seal -> seal.manifest().value("catalogs").orElse("")).distinct()
                .flatMap(catalogs -> Stream.of(catalogs.split(", "))).distinct().forEach(this::catalog);
    }

    private void catalog(String words) {
        String[] parts = words.split(" ", -1);
        if (parts.length != 4) {
            return;
        }
        List<String> texts = jdbc.query("select content from price_catalog where catalog = ? and sha256 = ?"
                + " and cast(version as varchar(20)) = ?", (row, i) -> row.getString(1), parts[0], parts[3], parts[2]);
        String where = "price_catalog " + parts[0] + " version " + parts[2];
        if (texts.isEmpty()) {
            findings.add(where, "the text whose SHA-256 is " + parts[3] + " is missing");
        } else if (!Sha256.of(texts.get(0)).equals(parts[3])) {
            findings.add(where, "its text has the SHA-256 " + Sha256.of(texts.get(0)) + ", sealed was " + parts[3]);
        }
    }

    /** Roots that somebody approved. */
    List<KnownRoot> approved(Chain chain) {
        List<KnownRoot> approved = new ArrayList<>();
        jdbc.query("select * from approval order by billing_month, revision", row -> {
            String name = row.getString("billing_month") + " revision " + row.getInt("revision");
            int link = chain.settlements().stream().filter(seal -> seal.name().equals(name))
                    .map(seal -> seal.link().no())
                    .findFirst().orElse(0);
            approved.add(new KnownRoot("approval of " + name, link, row.getString("root"), ""));
        });
        return approved;
    }

    /** What of a month (of all months, where none is given), or of the deductions, was begun and is not sealed. */
    List<String> unsealed(Optional<String> month) {
        List<String> unsealed = new ArrayList<>(jdbc.query("select billing_month, revision from settlement"
                + " where billing_month like ? and status <> 'SEALED' order by billing_month, revision",
                (row, i) -> row.getString(1) + " revision " + row.getInt(2), month.orElse("%")));
        unsealed.addAll(jdbc.query("select run_date, sequence_no from deduction_run where status <> 'SEALED'"
                + " order by run_date, sequence_no",
                (row, i) -> "the deductions of " + row.getObject(1, LocalDate.class)
                        + " run " + row.getInt(2)));
        return unsealed;
    }
}
