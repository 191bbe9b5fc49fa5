package yuejie.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Reads the contracts of a range of applications: one query per kind of fact, never one per application. */
public final class JdbcContracts {

    /** Receives an application's public id and internal number. */
    @FunctionalInterface
    public interface AppNumber {
        /** One application. */
        void accept(long sdkAppId, int appNo);
    }

    private final JdbcTemplate jdbc;

    /** Contracts of one database. */
    public JdbcContracts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The contracts of the range, in the order of their internal numbers. */
    public List<Contract> read(AppRange range) {
        Map<Integer, Contract> contracts = new LinkedHashMap<>();
        jdbc.query("select a.app_no, x.* from application a join application_fact x"
                + " on x.sdk_app_id = a.sdk_app_id" + inOrder("a.app_no"), row -> {
                    ApplicationFact fact = FactTable.APPLICATIONS.read().from(row);
                    Application application = new Application(row.getInt("app_no"), fact.sdkAppId(),
                            fact.accountId(), fact.site(), fact.createdOn());
                    contracts.put(application.appNo(), new Contract(application, new ArrayList<>(2),
                            new ArrayList<>(0), new ArrayList<>(0)));
                }, arguments(range));
        collect(FactTable.ORDERS, range, PlanOrder::appNo, into(contracts, Contract::orders));
        collect(FactTable.OPTIONS, range, OptionChange::appNo, into(contracts, Contract::options));
        collect(FactTable.EVENTS, range, StatusEvent::appNo, into(contracts, Contract::events));
        return List.copyOf(contracts.values());
    }

    /** The internal number of an application that counts. */
    public OptionalInt appNo(long sdkAppId) {
        return jdbc.queryForList("select app_no from application where sdk_app_id = ?", Integer.class, sdkAppId)
                .stream().mapToInt(Integer::intValue).findFirst();
    }

    /** Whether an account counts. */
    public Optional<String> accountName(String accountId) {
        return jdbc.queryForList("select x.name from account_fact x join import_file f on f.file_id = x.file_id"
                + " where x.account_id = ? and f.applied_seq is not null"
                + " order by f.applied_seq desc, x.line_no desc limit 1", String.class, accountId)
                .stream().findFirst();
    }

    /** All applications, in no particular order. */
    public void eachApplication(AppNumber consumer) {
        jdbc.query("select sdk_app_id, app_no from application",
                row -> {
                    consumer.accept(row.getLong(1), row.getInt(2));
                });
    }

    /** The sites that have applications, as of a point. */
    public List<String> sites(long asOf) {
        return jdbc.queryForList("select distinct x.site from application_fact x"
                + " join import_file f on f.file_id = x.file_id where f.applied_seq <= ?", String.class, asOf);
    }

    /**
     * Gives internal numbers to the applications that a file brought and nobody had before, in the order of
     * their public ids.
     */
    public void number(long fileId) {
        jdbc.update("""
                insert into application (app_no, sdk_app_id)
                select (select coalesce(max(app_no), 0) from application)
                       + cast(row_number() over (order by n.sdk_app_id) as int), n.sdk_app_id
                from (select distinct x.sdk_app_id from application_fact x where x.file_id = ?
                      and not exists (select 1 from application a where a.sdk_app_id = x.sdk_app_id)) n""", fileId);
    }

    /** Replays a kind of fact per application: a withdrawal takes back what was added (R9.2). */
    private <F extends Fact> void collect(FactTable<F> table, AppRange range, Function<F, Integer> appNo,
                                          BiConsumer<Integer, Iterable<F>> sink) {
        Replay<F> replay = new Replay<>(sink);
        RowMapper<FactRow<F>> mapper = JdbcFacts.mapper(table);
        jdbc.query("select x.* from " + table.name() + " x" + inOrder("x.app_no"), row -> {
            FactRow<F> fact = mapper.mapRow(row, 0);
            replay.add(appNo.apply(fact.fact()), fact);
        }, arguments(range));
        replay.end();
    }

    private static <F> BiConsumer<Integer, Iterable<F>> into(Map<Integer, Contract> contracts,
                                                            Function<Contract, List<F>> part) {
        return (appNo, facts) -> Optional.ofNullable(contracts.get(appNo)).map(part)
                .ifPresent(list -> facts.forEach(list::add));
    }

    /** The applied facts of a range of applications, each application's in the order in which they came to count. */
    private static String inOrder(String appNo) {
        return " join import_file f on f.file_id = x.file_id where " + appNo + " >= ? and " + appNo + " < ?"
                + " and f.applied_seq <= ? order by " + appNo + ", f.applied_seq, x.line_no";
    }

    private static Object[] arguments(AppRange range) {
        return new Object[] {range.fromInclusive(), range.untilExclusive(), range.asOf()};
    }

    private static final class Replay<F extends Fact> {

        private final BiConsumer<Integer, Iterable<F>> sink;
        private final Map<Object, F> live = new HashMap<>();
        private int current;

        Replay(BiConsumer<Integer, Iterable<F>> sink) {
            this.sink = sink;
        }

        void add(int appNo, FactRow<F> row) {
            if (appNo != current) {
                end();
                current = appNo;
            }
            if (row.action() == FactRow.Action.ADD) {
                live.put(row.fact().key(), row.fact());
            } else {
                live.remove(row.fact().key());
            }
        }

        void end() {
            sink.accept(current, live.values());
            live.clear();
        }
    }
}
