package yuejie.console.month;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.console.month.MonthRow.Issued;
import yuejie.console.month.MonthRow.Open;
import yuejie.invoice.JdbcInvoices;
import yuejie.invoice.RevisionTotals;
import yuejie.money.Money;
import yuejie.seal.Manifest;

/**
 * Sums of many months. What the first settlement of a month amounts to is read from its seal, so that not all invoices
 * of all months are added up; only what was settled again is.
 */
final class JdbcMonthPages {

    /** What the first settlement of a month left, to which further revisions add. */
    private record First(boolean sealed, Issued issued, long parked) {
    }

    private static final String FIRST = """
            select s.billing_month, s.status, l.manifest from settlement s
            left join seal l on l.billing_month = s.billing_month and l.revision = s.revision
            where s.revision = 1 and s.billing_month >= ? and s.billing_month <= ?""";

    private static final String REVISED = """
             from settlement s
            join revised_application r on r.billing_month = s.billing_month and r.revision = s.revision
            """;

    private static final String OF_REVISIONS = " where s.billing_month >= ? and s.billing_month <= ?"
            + " and s.status = 'SEALED' and s.revision > 1 group by r.billing_month";

    private static final String ISSUED_AGAIN = """
            select r.billing_month, count(*), coalesce(sum(i.total), 0), count(case when i.total < 0 then 1 end),
                   coalesce(sum(case when i.total < 0 then i.total end), 0)""" + REVISED + """
            join invoice i on i.billing_month = r.billing_month and i.app_no = r.app_no and i.revision = r.revision
            """ + OF_REVISIONS;

    /** How many more applications are parked by the latest revision of each than by the first. */
    private static final String PARKED_AGAIN = """
            select x.billing_month, count(case l.outcome when 'PARKED' then 1 end)
                   - count(case f.outcome when 'PARKED' then 1 end)
            from (select r.billing_month, r.app_no, max(r.revision) as revision""" + REVISED + OF_REVISIONS + """
            , r.app_no) x
            join assessment l on l.billing_month = x.billing_month and l.app_no = x.app_no and l.revision = x.revision
            left join assessment f on f.billing_month = x.billing_month and f.app_no = x.app_no and f.revision = 1
            group by x.billing_month""";

    private static final String OPEN = """
            select billing_month, count(*), sum(open_amount), count(case when overdue then 1 end),
                   coalesce(sum(case when overdue then open_amount end), 0)
            from open_invoice where billing_month >= ? and billing_month <= ? group by billing_month""";

    private static final Pattern OUTCOMES = Pattern.compile("([0-9]+) invoiced, [0-9]+ nothing due, ([0-9]+) parked");

    private final JdbcTemplate jdbc;
    private final JdbcInvoices invoices;

    JdbcMonthPages(JdbcTemplate jdbc, JdbcInvoices invoices) {
        this.jdbc = jdbc;
        this.invoices = invoices;
    }

    /**
     * The months of which there is anything, newest first.
     *
     * @param before only months before that one; empty for the newest
     */
    List<BillingMonth> months(Optional<BillingMonth> before, int atMost) {
        TreeSet<BillingMonth> months = new TreeSet<>();
        jdbc.query("select distinct billing_month from settlement", row -> {
            months.add(BillingMonth.parse(row.getString(1)));
        });
        jdbc.query("select distinct usage_date from import_file where usage_date is not null", row -> {
            months.add(BillingMonth.of(row.getObject(1, LocalDate.class)));
        });
        return before.map(month -> months.headSet(month, false)).orElse(months).descendingSet().stream().limit(atMost)
                .toList();
    }

    /** What some months amount to. */
    List<MonthRow> rows(List<BillingMonth> months) {
        if (months.isEmpty()) {
            return List.of();
        }
        BillingMonth from = months.stream().min(BillingMonth::compareTo).orElseThrow();
        BillingMonth to = months.stream().max(BillingMonth::compareTo).orElseThrow();
        Map<BillingMonth, Long> imported = imported(from, to);
        Map<BillingMonth, First> first = first(from, to);
        Map<BillingMonth, Issued> again = issuedAgain(from, to);
        Map<BillingMonth, Long> parked = parkedAgain(from, to);
        Map<BillingMonth, Open> open = open(from, to);
        return months.stream().map(month -> {
            Optional<First> begun = Optional.ofNullable(first.get(month));
            return new MonthRow(month, imported.getOrDefault(month, 0L),
                    begun.map(each -> each.sealed() ? "settled" : "begun").orElse("not-begun"),
                    begun.map(First::issued).orElse(Issued.NOTHING).plus(again.getOrDefault(month, Issued.NOTHING)),
                    open.getOrDefault(month, Open.NOTHING),
                    begun.map(First::parked).orElse(0L) + parked.getOrDefault(month, 0L));
        }).toList();
    }

    /** The link of the chain of each revision of a month that has one. */
    Map<Integer, Integer> links(BillingMonth month) {
        Map<Integer, Integer> links = new HashMap<>();
        jdbc.query("select revision, link_no from seal where billing_month = ?", row -> {
            links.put(row.getInt(1), row.getInt(2));
        }, month.toString());
        return links;
    }

    private Map<BillingMonth, Long> imported(BillingMonth from, BillingMonth to) {
        Map<BillingMonth, Long> days = new HashMap<>();
        jdbc.query("select distinct usage_date from import_file where usage_date >= ? and usage_date <= ?"
                + " and applied_seq is not null", row -> {
                    days.merge(BillingMonth.of(row.getObject(1, LocalDate.class)), 1L, Long::sum);
                }, from.firstDay(), to.lastDay());
        return days;
    }

    private Map<BillingMonth, First> first(BillingMonth from, BillingMonth to) {
        Map<BillingMonth, First> first = new HashMap<>();
        jdbc.query(FIRST, (row, i) -> first.put(BillingMonth.parse(row.getString(1)), row.getString(2).equals("SEALED")
                ? first(BillingMonth.parse(row.getString(1)), Optional.ofNullable(row.getString(3)))
                : new First(false, Issued.NOTHING, 0)), from.toString(), to.toString());
        return first;
    }

    /** A month that was settled before there were seals is added up. */
    private First first(BillingMonth month, Optional<String> seal) {
        Optional<Manifest> manifest = seal.map(Manifest::parse);
        Matcher outcomes = OUTCOMES.matcher(manifest.flatMap(each -> each.value("outcomes")).orElse(""));
        Optional<String> total = manifest.flatMap(each -> each.value("total"));
        if (outcomes.matches() && total.isPresent()) {
            return new First(true, new Issued(Long.parseLong(outcomes.group(1)), Money.of(total.get()), 0,
                    Money.ZERO), Long.parseLong(outcomes.group(2)));
        }
        RevisionTotals totals = invoices.revisionTotals(month, 1);
        return new First(true, new Issued(totals.debits(), totals.debit(), 0, Money.ZERO), totals.parked());
    }

    private Map<BillingMonth, Issued> issuedAgain(BillingMonth from, BillingMonth to) {
        Map<BillingMonth, Issued> issued = new HashMap<>();
        jdbc.query(ISSUED_AGAIN, row -> {
            issued.put(BillingMonth.parse(row.getString(1)), new Issued(row.getLong(2), Money.of(row.getBigDecimal(3)),
                    row.getLong(4), Money.of(row.getBigDecimal(5))));
        }, from.toString(), to.toString());
        return issued;
    }

    private Map<BillingMonth, Long> parkedAgain(BillingMonth from, BillingMonth to) {
        Map<BillingMonth, Long> parked = new HashMap<>();
        jdbc.query(PARKED_AGAIN, row -> {
            parked.put(BillingMonth.parse(row.getString(1)), row.getLong(2));
        }, from.toString(), to.toString());
        return parked;
    }

    private Map<BillingMonth, Open> open(BillingMonth from, BillingMonth to) {
        Map<BillingMonth, Open> open = new HashMap<>();
        jdbc.query(OPEN, row -> {
            open.put(BillingMonth.parse(row.getString(1)), new Open(row.getLong(2), Money.of(row.getBigDecimal(3)),
                    row.getLong(4), Money.of(row.getBigDecimal(5))));
        }, from.toString(), to.toString());
        return open;
    }
}
