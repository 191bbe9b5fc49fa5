package yuejie.settlement;

import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.seal.JdbcSeals;
import yuejie.seal.Manifest;
import yuejie.seal.RunRecord;
import yuejie.seal.Subject;
import yuejie.text.Escaped;

/** The audit trail of what people decided. Each decision is a link of the chain of seals, too. */
public final class JdbcDecisions {

    private final JdbcTemplate jdbc;
    private final JdbcSeals seals;

    /** The decisions of one database. */
    public JdbcDecisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        seals = new JdbcSeals(jdbc);
    }

    /**
     * Keeps a decision in the audit trail and seals it, in the transaction in which it takes effect. Whoever calls
     * holds the book's lock.
     *
     * @param event  what was decided: {@code HOLD}, for example
     * @param detail of what, and why
     */
    public void record(String event, String detail) {
        RunRecord record = RunRecord.ofThisProcess(0);
        Long last = jdbc.queryForObject("select coalesce(max(event_id), 0) from audit_event", Long.class);
        long eventId = (last == null ? 0 : last) + 1;
        jdbc.update("insert into audit_event (event_id, occurred_at, os_user, event, detail) values (?, ?, ?, ?, ?)",
                eventId, record.at(), record.user(), event, detail);
        seal(eventId, event, detail, seals.next(), record);
    }

    /** Seals the decisions that were made before there were links of decisions. */
    public void sealEarlier() {
        jdbc.query("select event_id, event, detail from audit_event e where not exists (select 1 from seal s where"
                + " s.event_id = e.event_id) order by event_id",
                (row, i) -> new Object[] {
                    row.getLong(1), row.getString(2), row.getString(3)})
                .forEach(row -> seal((Long) row[0], (String) row[1],
                        (String) row[2], seals.next().with(Manifest.RECORDED, Manifest.AS_FOUND),
                        RunRecord.ofThisProcess(0)));
    }

    private void seal(long eventId, String event, String detail, Manifest manifest, RunRecord record) {
        manifest.with("decision", Long.toString(eventId)).with("event", event).with("detail", Escaped.text(detail));
        seals.append(manifest, JdbcSeals.DECISION, Subject.decision(eventId), 0, record);
    }
}
