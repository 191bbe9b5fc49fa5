package yuejie.audit.book;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.Chain;
import yuejie.audit.CodePoints;
import yuejie.audit.Findings;
import yuejie.audit.Words;
import yuejie.calendar.BillingZone;
import yuejie.seal.CanonicalRows;

/**
 * Compares the movements of money that files brought (top-ups, and orders that are paid from the balance) with the
 * seals of the deductions: each seal holds the movements of the files that were applied since the seal before. Compares
 * them with the days on which the ledger books them, too.
 */
final class JdbcSealedMovements {

    /**
     * All movements that took effect between two points; the columns are the id, account, amount, time, key and day of
     * booking.
     */
    private record Kind(String table, String rows, String sum, String happened, String sql) {
    }

    private record Movement(String id, List<String> fields, BigDecimal amount) {
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("topup_fact", "top-ups", "topped up", "paid", """
                    select t.topup_id, t.account_id, t.amount, t.paid_at, 'TOP_UP:' || t.topup_id, e.booked_on
                    from topup_fact t join import_file f on f.file_id = t.file_id
                    left join ledger_entry e on e.entry_key = 'TOP_UP:' || t.topup_id"""),
            new Kind("order_entry", "orders", "paid for orders", "purchased", """
                    select o.entry_key, a.account_id, o.balance, x.purchased_at, o.entry_key, e.booked_on
                    from order_entry o join import_file f on f.file_id = o.file_id
                    join account a on a.account_no = o.account_no
                    join order_fact x on x.file_id = o.file_id and x.line_no = o.line_no
                    left join ledger_entry e on e.entry_key = o.entry_key"""));

    private final JdbcTemplate jdbc;
    private final Findings findings;
    private final CanonicalRows rows = new CanonicalRows();

    JdbcSealedMovements(JdbcTemplate jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    void check(List<Chain.Deducted> seals) {
        KINDS.forEach(kind -> check(kind, seals));
    }

    private void check(Kind kind, List<Chain.Deducted> seals) {
        long since = 0;
        for (Chain.Deducted seal : seals) {
            check(kind, seal, read(kind, since, seal.link().appliedSeq()));
            since = seal.link().appliedSeq();
        }
        read(kind, since, Long.MAX_VALUE);
    }

    private List<Movement> read(Kind kind, long sinceExclusive, long untilInclusive) {
        List<Movement> movements = new ArrayList<>();
        jdbc.query(kind.sql + " where f.applied_seq > ? and f.applied_seq <= ?", row -> {
            movements.add(movement(kind, row));
        }, sinceExclusive, untilInclusive);
        movements.sort(Comparator.comparing(Movement::id, CodePoints.ORDER));
        return movements;
    }

    private Movement movement(Kind kind, ResultSet row) throws SQLException {
        String id = row.getString(1);
        LocalDate day = BillingZone.dayOf(row.getObject(4, OffsetDateTime.class).toInstant());
        LocalDate bookedOn = row.getObject(6, LocalDate.class);
        if (bookedOn != null && !bookedOn.equals(day)) {
            findings.add("ledger_entry " + row.getString(5),
                    "it is booked on " + bookedOn + ", but was " + kind.happened
                            + " on " + day);
        }
        return new Movement(id, List.of(id, row.getString(2), row.getString(3), day.toString()), row.getBigDecimal(3));
    }

    /** A seal without a line has none: they are only there where orders were paid from the balance. */
    private void check(Kind kind, Chain.Deducted seal, List<Movement> movements) {
        if (movements.isEmpty() && seal.manifest().value(kind.rows).isEmpty() && !kind.rows.equals("top-ups")) {
            return;
        }
        BigDecimal amount = movements.stream().map(Movement::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
        List<String> differ = Stream.of(Words.differ(seal.manifest(), kind.rows, sum(movements)),
                Words.differ(seal.manifest(), kind.sum, amount.toPlainString())).flatMap(Optional::stream).toList();
        if (!differ.isEmpty()) {
            findings.add(kind.table, "those of link " + seal.link().no() + " do not match what its manifest says: "
                    + String.join("; ", differ));
        }
    }

    private String sum(List<Movement> movements) {
        for (Movement movement : movements) {
            movement.fields.forEach(rows::field);
            rows.end();
        }
        return rows.sum();
    }
}
