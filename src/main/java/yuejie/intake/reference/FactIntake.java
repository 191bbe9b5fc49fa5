package yuejie.intake.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yuejie.contract.Account;
import yuejie.contract.Fact;
import yuejie.contract.FactRow;
import yuejie.contract.FactRow.Action;
import yuejie.contract.FactTable;
import yuejie.contract.JdbcFacts;
import yuejie.csv.CsvRow;
import yuejie.intake.row.KnownValues;
import yuejie.intake.row.Reject;
import yuejie.intake.row.RejectCode;
import yuejie.intake.row.RowRejectedException;
import yuejie.text.Escaped;

/**
 * Judges the rows of one reference file, a chunk at a time: each is a fact that is applied, one that is there
 * already, or a reject. Keys are compared with what the book holds and with the file's own earlier rows.
 *
 * @param <F> the kind of fact
 */
public final class FactIntake<F extends Fact> {

    /**
     * What became of a chunk of rows.
     *
     * @param applied   the rows to keep
     * @param unchanged how many were there already
     * @param rejects   those that were not accepted
     * @param <F>       the kind of fact
     */
    public record Judged<F extends Fact>(List<FactRow<F>> applied, int unchanged, List<Reject> rejects) {
    }

    private record Parsed<F>(CsvRow row, Action action, F fact) {
    }

    /** What is known of one key: the fact that counts, whether this file brought it, and those withdrawn. */
    private static final class History<F> {

        private @Nullable F live;
        private boolean ofThisFile;
        private final List<F> withdrawn = new ArrayList<>(0);
    }

    private final ReferenceFile<F> file;
    private final JdbcFacts facts;
    private final KnownValues known;
    private final long fileId;
    private final Acceptance<F> acceptance;
    private final Set<Object> seen = new HashSet<>();

    /**
     * The intake of one file.
     *
     * @param acceptance what is asked of new facts beyond their fields and keys
     */
    public FactIntake(ReferenceFile<F> file, JdbcFacts facts, KnownValues known, long fileId,
            Acceptance<F> acceptance) {
        this.file = file;
        this.acceptance = acceptance;
        this.facts = facts;
        this.known = known;
        this.fileId = fileId;
    }

    /**
     * Judges a chunk and writes what is accepted.
     *
     * @param rows the rows, in the order of the file
     */
    public Judged<F> take(List<? extends CsvRow> rows) {
        List<Reject> rejects = new ArrayList<>();
        acceptance.begin();
        List<Parsed<F>> parsed = rows.stream().flatMap(row -> parse(row, rejects).stream()).toList();
        Set<String> accounts = accounts(parsed);
        Map<Object, History<F>> histories = histories(parsed);
        acceptance.look(() -> mayBeNew(parsed, histories), withdrawn(parsed));
        List<FactRow<F>> applied = new ArrayList<>();
        int unchanged = 0;
        for (Parsed<F> each : parsed) {
            try {
                checkAccount(each, accounts);
                History<F> history = histories.computeIfAbsent(each.fact.key(), key -> new History<>());
                Optional<F> change = each.action == Action.WITHDRAW ? withdraw(history, each.row)
                        : add(history, each);
                change.ifPresent(f -> applied.add(new FactRow<>(fileId, each.row.line(), each.action, f)));
                unchanged += change.isEmpty() ? 1 : 0;
            } catch (RowRejectedException e) {
                rejects.add(reject(each.row, e));
            }
        }
        facts.insert(file.table(), applied);
        acceptance.end();
        return new Judged<>(applied, unchanged, rejects);
    }

    /** Passes over rows that were judged before a restart, remembering the keys that were judged then. */
    public void passOver(List<? extends CsvRow> rows) {
        if (file.revisable().isEmpty()) {
            return;
        }
        List<Parsed<F>> parsed = rows.stream().flatMap(row -> parse(row, new ArrayList<>()).stream()).toList();
        Set<String> accounts = accounts(parsed);
        parsed.stream().filter(each -> account(each).map(accounts::contains).orElse(true))
                .forEach(each -> remember(each.fact));
    }

    private Optional<Parsed<F>> parse(CsvRow row, List<Reject> rejects) {
        try {
            F fact = file.fact(row, known);
            return Optional.of(new Parsed<>(row, file.action(row.values()), fact));
        } catch (RowRejectedException e) {
            rejects.add(reject(row, e));
            return Optional.empty();
        }
    }

    private Reject reject(CsvRow row, RowRejectedException why) {
        acceptance.rejected(row, why);
        return Reject.of(row, why.code(), why.getMessage());
    }

    private Set<String> accounts(List<Parsed<F>> parsed) {
        List<Account> wanted = parsed.stream().flatMap(each -> account(each).stream()).map(id -> new Account(id, ""))
                .toList();
        Set<String> existing = new HashSet<>();
        facts.candidates(FactTable.ACCOUNTS, fileId, wanted).forEach(row -> existing.add(row.fact().accountId()));
        return existing;
    }

    private void checkAccount(Parsed<F> parsed, Set<String> accounts) {
        account(parsed).filter(id -> !accounts.contains(id)).ifPresent(id -> {
            throw new RowRejectedException(RejectCode.UNKNOWN_ACCOUNT, "account_id " + Escaped.quoted(id)
                    + "; no such account was imported (accounts.csv)");
        });
    }

    /** The account that must exist. */
    private Optional<String> account(Parsed<F> parsed) {
        return file.account().map(account -> account.apply(parsed.fact));
    }

    private Map<Object, History<F>> histories(List<Parsed<F>> parsed) {
        Map<Object, History<F>> histories = new HashMap<>();
        for (FactRow<F> row : facts.candidates(file.table(), fileId, parsed.stream().map(Parsed::fact).toList())) {
            History<F> history = histories.computeIfAbsent(row.fact().key(), key -> new History<>());
            if (row.action() == Action.ADD) {
                history.live = row.fact();
                history.ofThisFile = row.fileId() == fileId;
            } else {
                history.withdrawn.add(row.fact());
                history.live = null;
            }
        }
        return histories;
    }

    private List<F> withdrawn(List<Parsed<F>> parsed) {
        return parsed.stream().filter(each -> each.action == Action.WITHDRAW).map(Parsed::fact).toList();
    }

    /** The facts that are not there already, or are withdrawn first. */
    private List<F> mayBeNew(List<Parsed<F>> parsed, Map<Object, History<F>> histories) {
        Set<Object> withdrawn = withdrawn(parsed).stream().map(Fact::key).collect(Collectors.toSet());
        return parsed.stream().filter(each -> each.action == Action.ADD).map(Parsed::fact)
                .filter(fact -> withdrawn.contains(fact.key()) || !histories.containsKey(fact.key())
                        || !fact.equals(histories.get(fact.key()).live))
                .toList();
    }

    /** The fact to keep, or nothing where it is there already. */
    private Optional<F> add(History<F> history, Parsed<F> parsed) {
        F fact = parsed.fact;
        F live = history.live;
        boolean first = remember(fact);
        if (live == null) {
            acceptance.accept(parsed.row, fact);
            history.live = fact;
            history.ofThisFile = true;
            return Optional.of(fact);
        }
        if (live.equals(fact) || history.withdrawn.contains(fact)) {
            return Optional.empty();
        }
        if (history.ofThisFile || !first) {
            throw new RowRejectedException(RejectCode.DUPLICATE_IN_FILE,
                    "the key came before in this file with other content: " + words(live));
        }
        if (file.revisable().filter(revisable -> revisable.test(live, fact)).isEmpty()) {
            throw new RowRejectedException(RejectCode.CONFLICT,
                    "the key was imported before with other content: " + words(live));
        }
        history.live = fact;
        history.ofThisFile = true;
        return Optional.of(fact);
    }

    private Optional<F> withdraw(History<F> history, CsvRow row) {
        F withdrawn = history.live;
        if (withdrawn == null && history.withdrawn.isEmpty()) {
            throw new RowRejectedException(RejectCode.CONFLICT,
                    "there is nothing to withdraw: no such key was imported");
        }
        if (withdrawn == null) {
            return Optional.empty();
        }
        history.withdrawn.add(withdrawn);
        history.live = null;
        acceptance.withdrawn(row, withdrawn);
        return Optional.of(withdrawn);
    }

    /** The values of a fact with their columns, without the internal number of its application. */
    private String words(F fact) {
        List<String> columns = file.table().columns();
        Object[] values = file.table().values().apply(fact);
        return IntStream.range(0, values.length).filter(i -> !columns.get(i).equals("app_no"))
                .mapToObj(i -> columns.get(i) + " " + Escaped.text(String.valueOf(values[i])))
                .collect(Collectors.joining(", "));
    }

    /** Whether a key is new to this file; kept only where a later row could otherwise replace an equal one. */
    private boolean remember(F fact) {
        return file.revisable().isEmpty() || seen.add(fact.key());
    }
}
