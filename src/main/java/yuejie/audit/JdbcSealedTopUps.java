package yuejie.audit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingZone;
import yuejie.seal.CanonicalRows;

/**
 * Compares all top-ups with the seals of the deductions, each of which holds those that had come to count since the one
 * before; and with the days on which the ledger books them.
 */
final class JdbcSealedTopUps {

    private record TopUp(String id, List<String> fields, BigDecimal amount) {
    }

    private final JdbcTemplate jdbc;
    private final Findings findings;
    private final CanonicalRows rows = new CanonicalRows();

    JdbcSealedTopUps(JdbcTemplate jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    void check(List<Chain.Deducted> seals) {
        long since = 0;
        for (Chain.Deducted seal : seals) {
            check(seal, read(since, seal.link().appliedSeq()));
            since = seal.link().appliedSeq();
        }
        read(since, Long.MAX_VALUE);
    }

    private List<TopUp> read(long sinceExclusive, long untilInclusive) {
        List<TopUp> topUps = new ArrayList<>();
        jdbc.query("select t.topup_id, t.account_id, t.amount, t.paid_at, e.booked_on from topup_fact t"
                + " join import_file f on f.file_id = t.file_id"
                + " left join ledger_entry e on e.entry_key = 'TOP_UP:' || t.topup_id"
                + " where f.applied_seq > ? and f.applied_seq <= ?", row -> {
                    topUps.add(topUp(row));
                }, sinceExclusive, untilInclusive);
        topUps.sort(Comparator.comparing(TopUp::id, CodePoints.ORDER));
        return topUps;
    }

    private TopUp topUp(ResultSet row) throws SQLException {
        String id = row.getString(1);
        LocalDate day = BillingZone.dayOf(row.getObject(4, OffsetDateTime.class).toInstant());
        LocalDate bookedOn = row.getObject(5, LocalDate.class);
        if (bookedOn != null && !bookedOn.equals(day)) {
            findings.add("ledger_entry TOP_UP:" + id, "it is booked on " + bookedOn + ", but was paid on " + day);
        }
        return new TopUp(id, List.of(id, row.getString(2), row.getString(3), day.toString()), row.getBigDecimal(3));
    }

    private void check(Chain.Deducted seal, List<TopUp> topUps) {
        String sealed = seal.manifest().value("top-ups").orElse("nothing");
        String sealedAmount = seal.manifest().value("topped up").orElse("nothing");
        String sum = sum(topUps);
        String amount = topUps.stream().map(TopUp::amount).reduce(new BigDecimal("0.00"), BigDecimal::add)
                .toPlainString();
        if (!sum.equals(sealed) || !amount.equals(sealedAmount)) {
            findings.add("topup_fact", "those of link " + seal.link().no() + " do not come to what its manifest says: "
                    + Words.differ("top-ups", sum, sealed) + (amount.equals(sealedAmount) ? ""
                    : "; " + Words.differ("topped up", amount, sealedAmount)));
        }
    }

    private String sum(List<TopUp> topUps) {
        for (TopUp topUp : topUps) {
            topUp.fields.forEach(rows::field);
            rows.end();
        }
        return rows.sum();
    }
}
