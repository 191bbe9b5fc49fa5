package yuejie.settlement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.calendar.DayWords;
import yuejie.catalog.Catalog;
import yuejie.money.Money;
import yuejie.seal.RunRecord;
import yuejie.seal.Sha256;
import yuejie.text.Plural;

/** The months that were settled. */
public final class JdbcSettlements {

    private final JdbcTemplate jdbc;
    private final JdbcDecisions decisions;

    /** The settlements of one database. */
    public JdbcSettlements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        decisions = new JdbcDecisions(jdbc);
    }

    /** A settlement of a month, begun or sealed. */
    public Optional<Settlement> find(BillingMonth month, int revision) {
        return all("where billing_month = ? and revision = ?", month.toString(), revision).stream().findFirst();
    }

    /** The latest settlement of a month. */
    public Optional<Settlement> latest(BillingMonth month) {
        return all("where billing_month = ? order by revision desc limit 1", month.toString()).stream().findFirst();
    }

    /** The latest sealed settlement of a month. The month is settled again with the prices of this settlement. */
    public Optional<Settlement> latestSealed(BillingMonth month) {
        return all("where billing_month = ? and status = 'SEALED' order by revision desc limit 1", month.toString())
                .stream().findFirst();
    }

    /** The settlements that are begun and not sealed, by month. */
    public List<Settlement> underWay() {
        return all("where status = 'BEGUN' order by billing_month, revision");
    }

    /** The first settlement of each month that is settled and sealed, by month. */
    public List<Settlement> settledMonths() {
        return all("where status = 'SEALED' and revision = ? order by billing_month", Settlement.FIRST_REVISION);
    }

    /** Whether a settlement of the month is begun and not sealed. */
    public boolean isUnderWay(BillingMonth month) {
        return count("select count(*) from settlement where billing_month = ? and status = 'BEGUN'",
                month.toString()) > 0;
    }

    private List<Settlement> all(String which, Object... arguments) {
        return jdbc.query("select * from settlement " + which, (row, i) -> new Settlement(
                BillingMonth.parse(row.getString("billing_month")), row.getInt("revision"),
                Settlement.Kind.valueOf(row.getString("kind")), row.getString("status").equals("SEALED"),
                row.getLong("frozen_seq"), row.getInt("max_app_no"), row.getInt("partitions"),
                days(row.getString("accepted_missing_days")), row.getString("catalogs")), arguments);
    }

    /** The greatest internal application number; 0 where there is none. */
    public int maxAppNo() {
        return (int) count("select coalesce(max(app_no), 0) from application");
    }

    /** Writes that a settlement passed its gate. */
    public void begin(Settlement settlement) {
        jdbc.update("insert into settlement (billing_month, revision, kind, status, frozen_seq, max_app_no, partitions,"
                + " accepted_missing_days, catalogs, begun_at) values (?, ?, ?, 'BEGUN', ?, ?, ?, ?, ?, ?)",
                settlement.month().toString(), settlement.revision(), settlement.kind().name(), settlement.frozenSeq(),
                settlement.maxAppNo(), settlement.partitions(), words(settlement.acceptedDays()),
                settlement.catalogs(), now());
        if (settlement.isFirst() && !settlement.acceptedDays().isEmpty()) {
            decisions.record("ACCEPT_MISSING_DAYS", "settlement of " + settlement.month() + " revision "
                    + settlement.revision() + ": " + DayWords.of(settlement.acceptedDays()));
        }
    }

    /** Keeps in the audit trail that a settlement uses higher versions of its catalogs than the month had before. */
    public void repriced(Settlement settlement, String catalogs) {
        decisions.record("REPRICE", "settlement of " + settlement.month() + " revision " + settlement.revision() + ": "
                + catalogs);
    }

    /** Writes that the totals of a settlement were proved and sealed. */
    public void sealed(BillingMonth month, int revision) {
        jdbc.update("update settlement set status = 'SEALED', proved_at = ? where billing_month = ? and revision = ?",
                now(), month.toString(), revision);
    }

    /** How often a settlement of this month and revision was discarded. */
    public long discards(BillingMonth month, int revision) {
        return count("select count(*) from discarded_settlement where billing_month = ? and revision = ?",
                month.toString(), revision);
    }

    /** Removes what an unsealed settlement wrote, and keeps a record of this. Call this method in a transaction. */
    public Discarded discard(Settlement settlement) {
        String month = settlement.month().toString();
        Discarded written = written(settlement);
        jdbc.update(
                "insert into discarded_settlement (billing_month, revision, discard_no, assessments, invoices, lines,"
                        + " total, discarded_at, os_user) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                month, settlement.revision(),
                discards(settlement.month(), settlement.revision()) + 1, written.assessments(), written.invoices(),
                written.lines(), written.total().value(), now(), RunRecord.currentUser());
        jdbc.update("delete from invoice_line where invoice_no in (select invoice_no from invoice"
                + " where billing_month = ? and revision = ?)", month, settlement.revision());
        for (String table : List.of("invoice", "assessment", "revised_application", "settlement")) {
            jdbc.update("delete from " + table + " where billing_month = ? and revision = ?", month,
                    settlement.revision());
        }
        decisions.record("DISCARD", "settlement of " + month + " revision " + settlement.revision() + ": "
                + Plural.of(written.assessments(), "assessment") + ", " + Plural.of(written.invoices(), "invoice")
                + ", " + Plural.of(written.lines(), "line") + ", " + written.total() + " CNY");
        return written;
    }

    private Discarded written(Settlement settlement) {
        String month = settlement.month().toString();
        return jdbc.queryForObject("""
                select (select count(*) from assessment where billing_month = ? and revision = ?), count(*),
                       (select count(*) from invoice_line l join invoice i on i.invoice_no = l.invoice_no
                        where i.billing_month = ? and i.revision = ?), coalesce(sum(total), 0)
                from invoice where billing_month = ? and revision = ?""", (row, i) -> new Discarded(settlement,
                row.getLong(1), row.getLong(2), row.getLong(3), Money.of(row.getBigDecimal(4))), month,
                settlement.revision(), month, settlement.revision(), month, settlement.revision());
    }

    /** Keeps the text of the catalogs that a month is settled with. */
    public void keep(Collection<Catalog> catalogs) {
        for (Catalog catalog : catalogs) {
            String sha256 = Sha256.of(catalog.source());
            if (count("select count(*) from price_catalog where catalog = ? and version = ? and sha256 = ?",
                    catalog.id(), catalog.version(), sha256) == 0) {
                jdbc.update("insert into price_catalog (catalog, version, sha256, content) values (?, ?, ?, ?)",
                        catalog.id(), catalog.version(), sha256, catalog.source());
            }
        }
    }

    /** The text of a catalog that was kept; empty where it was not kept, as in older books. */
    public Optional<String> catalog(String id, int version, String sha256) {
        return jdbc.query("select content from price_catalog where catalog = ? and version = ? and sha256 = ?",
                (row, i) -> row.getString(1), id, version, sha256).stream().findFirst();
    }

    private long count(String sql, Object... arguments) {
        Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }

    private static String words(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    private static List<LocalDate> days(String words) {
        return words.isEmpty() ? List.of() : Arrays.stream(words.split(",")).map(LocalDate::parse).toList();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(BillingZone.OFFSET);
    }
}
