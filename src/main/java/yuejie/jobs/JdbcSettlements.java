package yuejie.jobs;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;

/** The months that were settled, and the trail of what somebody decided about them. */
public final class JdbcSettlements {

    private final JdbcTemplate jdbc;

    /** The settlements of one database. */
    public JdbcSettlements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The settlement of a month, begun or proved. */
    public Optional<SettlementRecord> find(BillingMonth month, int revision) {
        return jdbc.query("select * from settlement where billing_month = ? and revision = ?",
                (row, i) -> new SettlementRecord(month, revision, row.getString("status").equals("PROVED"),
                        row.getLong("frozen_seq"), row.getInt("max_app_no"), row.getInt("partitions"),
                        days(row.getString("accepted_missing_days")), row.getString("catalogs")), month.toString(), revision)
                .stream().findFirst();
    }

    /** Whether a settlement of the month is begun and not proved. */
    public boolean isUnderWay(BillingMonth month) {
        return count("select count(*) from settlement where billing_month = ? and status = 'BEGUN'",
                month.toString()) > 0;
    }

    /** The greatest internal application number; 0 where there is none. */
    public int maxAppNo() {
        return (int) count("select coalesce(max(app_no), 0) from application");
    }

    /** The gate was passed. */
    public void begin(SettlementRecord settlement) {
        jdbc.update("insert into settlement (billing_month, revision, status, frozen_seq, max_app_no, partitions,"
                + " accepted_missing_days, catalogs, begun_at) values (?, ?, 'BEGUN', ?, ?, ?, ?, ?, ?)",
                settlement.month().toString(), settlement.revision(), settlement.frozenSeq(), settlement.maxAppNo(),
                settlement.partitions(), words(settlement.acceptedDays()), settlement.catalogs(), now());
        if (!settlement.acceptedDays().isEmpty()) {
            record("ACCEPT_MISSING_DAYS", "settlement of " + settlement.month() + " revision "
                    + settlement.revision() + ": " + words(settlement.acceptedDays()));
        }
    }

    /** The totals were proved. */
    public void proved(BillingMonth month, int revision) {
        jdbc.update("update settlement set status = 'PROVED', proved_at = ? where billing_month = ? and revision = ?",
                now(), month.toString(), revision);
    }

    private void record(String event, String detail) {
        jdbc.update("insert into audit_event (event_id, occurred_at, os_user, event, detail)"
                + " values (nextval('audit_event_seq'), ?, ?, ?, ?)", now(), System.getProperty("user.name"), event,
                detail);
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
