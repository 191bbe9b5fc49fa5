package yuejie.audit.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.audit.AttemptRow;
import yuejie.audit.Chain;
import yuejie.audit.Findings;
import yuejie.audit.MonthlyAttempts;
import yuejie.audit.Removal;
import yuejie.audit.Tally;
import yuejie.audit.Words;
import yuejie.calendar.BillingMonth;
import yuejie.seal.CanonicalRows;

/** Compares the attempts of every date on which invoices of a month were tried with what was sealed of them. */
final class JdbcSealedDeductions {

    private static final class Digest {

        private final String account;
        private final long attempts;
        private final byte[] digest;

        Digest(String account, long attempts, byte[] digest) {
            this.account = account;
            this.attempts = attempts;
            this.digest = digest;
        }
    }

    private static final String ATTEMPTS = "select t.*, i.billing_month from deduction_attempt t"
            + " left join invoice i on i.invoice_no = t.invoice_no where t.attempt_date = ? and t.sequence_no <= ?";
    private static final String OLDEST_FIRST = "i.billing_month, i.sdk_app_id, i.adjustment";

    private final JdbcTemplate jdbc;
    private final String month;
    private final Findings findings;
    private final Tally tally;
    private final CanonicalRows rows = new CanonicalRows();

    JdbcSealedDeductions(JdbcTemplate jdbc, BillingMonth month, Findings findings, Tally tally) {
        this.jdbc = jdbc;
        this.month = month.toString();
        this.findings = findings;
        this.tally = tally;
    }

    void check(List<Chain.Deducted> seals) {
        Set<LocalDate> dates = new TreeSet<>(jdbc.queryForList("select distinct t.attempt_date from deduction_attempt t"
                + " join invoice i on i.invoice_no = t.invoice_no where i.billing_month = ?", LocalDate.class, month));
        seals.stream().filter(seal -> seal.manifest().value(MonthlyAttempts.ATTEMPTS + month).isPresent())
                .map(Chain.Deducted::date).forEach(dates::add);
        seals.stream().filter(seal -> dates.contains(seal.date())).forEach(this::check);
    }

    private void check(Chain.Deducted seal) {
        MonthlyAttempts months = new MonthlyAttempts();
        jdbc.query(ATTEMPTS + " and i.invoice_no is not null order by " + OLDEST_FIRST, row -> {
            months.add(attempt(row));
            tally.attempts(row.getInt("sequence_no") == seal.run() ? 1 : 0);
        }, seal.date(), seal.run());
        List<String> differ = months.differ(seal.manifest(), any -> true);
        if (accounts(seal, differ.isEmpty()) == 0 && !differ.isEmpty()) {
            findings.add(seal.link().name(), "the attempts of " + seal.date()
                    + " do not match what its manifest says: " + String.join("; ", differ));
        }
    }

    /** Names the accounts whose attempts do not fit the digest that is kept of them. */
    private long accounts(Chain.Deducted seal, boolean attemptsFit) {
        Map<Integer, Digest> digests = new TreeMap<>();
        jdbc.query("select d.*, a.account_id from deduction_digest d left join account a on a.account_no = d.account_no"
                + " where d.run_date = ? and d.sequence_no = ?", row -> {
                    digests.put(row.getInt("account_no"), new Digest(row.getString("account_id"),
                            row.getLong("attempts"), row.getBytes("digest")));
                }, seal.date(), seal.run());
        long before = findings.count();
        Account[] current = {new Account(0)};
        jdbc.query(ATTEMPTS + " order by t.account_no, " + OLDEST_FIRST, row -> {
            if (row.getInt("account_no") != current[0].no) {
                check(seal, current[0], digests.remove(current[0].no), attemptsFit);
                current[0] = new Account(row.getInt("account_no"));
            }
            current[0].attempts.add(attempt(row));
            current[0].inThisRun |= row.getInt("sequence_no") == seal.run();
        }, seal.date(), seal.run());
        check(seal, current[0], digests.remove(current[0].no), attemptsFit);
        digests.forEach((no, digest) -> check(seal, new Account(no), digest, attemptsFit));
        return findings.count() - before;
    }

    private static final class Account {

        private final int no;
        private final List<AttemptRow> attempts = new ArrayList<>();
        private boolean inThisRun;

        Account(int no) {
            this.no = no;
        }
    }

    private void check(Chain.Deducted seal, Account account, @Nullable Digest sealed, boolean attemptsFit) {
        if (sealed == null) {
            if (account.inThisRun) {
                findings.add("deduction_digest of account number " + account.no + " on " + seal.date() + " run "
                        + seal.run(), "it is missing");
            }
            return;
        }
        boolean fits = Arrays.equals(digest(account.attempts), sealed.digest);
        if (fits && account.attempts.size() == sealed.attempts) {
            return;
        }
        String of = " of account " + sealed.account + " on " + seal.date();
        Optional<AttemptRow> added = fits ? Optional.empty()
                : Removal.added(account.attempts, sealed.digest, this::digest);
        if (attemptsFit || fits) {
            findings.add("deduction_digest" + of + " run " + seal.run(),
                    "it was changed; the attempts are what was sealed");
        } else if (added.isPresent()) {
            findings.add("deduction_attempt " + added.get().invoice() + of, Removal.WORDS);
        } else {
            List<String> names = account.attempts.stream().map(AttemptRow::invoice).toList();
            boolean one = names.size() == 1 && sealed.attempts == 1;
            findings.add("deduction_attempt" + (one ? " " + names.get(0) : "") + of, one ? "it is not what was sealed"
                    : names.size() == sealed.attempts ? "one of the " + names.size()
                            + " attempts or more is not what was sealed: " + Words.first(names)
                    : Words.count(names.size(), "attempt") + ", sealed were " + sealed.attempts);
        }
    }

    private byte[] digest(List<AttemptRow> attempts) {
        for (AttemptRow attempt : attempts) {
            attempt.fields().forEach(rows::field);
            rows.end();
        }
        return rows.digest();
    }

    private static AttemptRow attempt(ResultSet row) throws SQLException {
        return new AttemptRow(String.valueOf(row.getString("billing_month")), List.of(row.getString("invoice_no"),
                row.getString("attempt_date"), row.getString("outcome"), row.getString("amount"),
                row.getString("balance_after")));
    }
}
