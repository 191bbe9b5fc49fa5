package yuejie.audit.origin;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.Chain;
import yuejie.audit.Findings;
import yuejie.audit.Words;
import yuejie.calendar.BillingMonth;

/**
 * Checks that everything that counts came through an import, a decision or a run that the chain of seals holds, and is
 * as it was then.
 */
public final class JdbcOrigins {

    private static final int ROWS_AT_A_TIME = 10_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final JdbcTemplate jdbc;

    /** The origins of what is in one database. */
    public JdbcOrigins(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
    }

    /**
     * Why money must not move now: the chain is not whole, files took effect that no link seals, rows are not as they
     * were sealed, or decisions are not in the chain. Empty where nothing of this is found. Files of an import that is
     * not finished are not sealed yet; whoever moves money looks for these.
     *
     * @param scope the rows that money is to follow from
     */
    public Optional<String> against(Scope scope) {
        Findings findings = new Findings();
        Chain chain = JdbcLinks.read(jdbc, findings);
        // without a sealed import, no run of this version has written the book; a run that does seals them first
        if (!chain.imports().isEmpty()) {
            new JdbcSealedImports(jdbc, findings).check(chain, scope);
            new JdbcSealedDecisions(jdbc, findings).check(chain);
        }
        if (findings.count() == 0) {
            return Optional.empty();
        }
        return Optional.of("the book is not as it was sealed: " + findings.first().get(0)
                + (findings.count() == 1 ? "" : " (and " + Words.count(findings.count() - 1, "further finding") + ")")
                + "; `yuejie verify --all` names each");
    }

    /**
     * Compares imports, decisions and runs with their links. A book that no run of this version has written has no
     * links of imports; then nothing is compared.
     *
     * @param chain the chain of the book, checked
     * @param month of which usage files the rows are compared, beside all reference files; empty for all months
     */
    public void verify(Chain chain, Optional<BillingMonth> month, Findings findings) {
        if (!chain.imports().isEmpty()) {
            new JdbcSealedImports(jdbc, findings).check(chain, Scope.all(day -> month.isEmpty()
                    || BillingMonth.of(day).equals(month.get())));
            strays(month.map(BillingMonth::firstDay).orElse(FIRST_DAY), month.map(BillingMonth::lastDay)
                    .orElse(LAST_DAY), findings);
            new JdbcSealedDecisions(jdbc, findings).check(chain);
            new JdbcSealedRuns(jdbc, findings).check(chain);
        }
    }

    /** Every snapshot is of a file of its day that took effect. */
    private void strays(LocalDate first, LocalDate last, Findings findings) {
        jdbc.query("""
                select u.usage_date, count(*) from usage_daily u
                left join import_file f on f.file_id = u.file_id and f.usage_date = u.usage_date
                    and f.applied_seq is not null
                where u.usage_date >= ? and u.usage_date <= ? and f.file_id is null
                group by u.usage_date order by u.usage_date""", row -> {
            findings.add("usage_daily of " + row.getObject(1, LocalDate.class), Words.count(row.getLong(2), "row")
                    + " came with no usage file of the day that took effect");
        }, first, last);
    }
}
