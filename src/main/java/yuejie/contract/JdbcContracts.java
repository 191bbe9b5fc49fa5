package yuejie.contract;

import java.time.LocalDate;
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
        Map<Long, Long> applied = applied(range.asOf());
        Map<Integer, Contract> contracts = new LinkedHashMap<>();
        collect(FactTable.APPLICATIONS, "application a join application_fact x on x.sdk_app_id = a.sdk_app_id",
                range, new Replay<>(applied, (appNo, facts) -> facts.forEach(fact -> contracts.put(appNo,
                        new Contract(new Application(appNo, fact.sdkAppId(), fact.accountId(), fact.site(),
                                fact.createdOn()), new ArrayList<>(2), new ArrayList<>(0), new ArrayList<>(0))))));
        collect(FactTable.ORDERS, "order_fact a", range, new Replay<>(applied, into(contracts, Contract::orders)));
        collect(FactTable.OPTIONS, "option_fact a", range, new Replay<>(applied, into(contracts, Contract::options)));
        collect(FactTable.EVENTS, "status_fact a", range, new Replay<>(applied, into(contracts, Contract::events)));
        return List.copyOf(contracts.values());
    }

    /**
     * The files that are seen, with their places in the order in which they took effect. They are few, and facts are
     * many: to look each fact's file up here leaves the database a plain walk over its index.
     */
    private Map<Long, Long> applied(long asOf) {
        Map<Long, Long> applied = new HashMap<>();
        jdbc.query("select file_id, applied_seq from import_file where applied_seq <= ?", row -> {
            applied.put(row.getLong(1), row.getLong(2));
        }, asOf);
        return applied;
    }

    /** The internal number of an application that counts. */
    public OptionalInt appNo(long sdkAppId) {
        return jdbc.queryForList("select app_no from application where sdk_app_id = ?", Integer.class, sdkAppId)
                .stream().mapToInt(Integer::intValue).findFirst();
    }

    /** The latest name of an account; empty where no such account counts. */
    public Optional<String> accountName(String accountId) {
        return jdbc.query("select x.name from account_fact x join import_file f on f.file_id = x.file_id"
                + " where x.account_id = ? and f.applied_seq is not null"
                + " order by f.applied_seq desc, x.line_no desc limit 1", (row, number) -> row.getString(1), accountId)
                .stream().findFirst();
    }

    /** All applications, in no particular order. */
    public void eachApplication(AppNumber consumer) {
        jdbc.query("select sdk_app_id, app_no from application",
                row -> {
                    consumer.accept(row.getLong(1), row.getInt(2));
                });
    }

    /** The site of each application, which is fixed for ever, in no particular order. */
    public void eachSite(BiConsumer<Integer, String> consumer) {
        jdbc.query("select a.app_no, x.site from application a join application_fact x on x.sdk_app_id = a.sdk_app_id"
                + " join import_file f on f.file_id = x.file_id where f.applied_seq is not null", row -> {
                    consumer.accept(row.getInt(1), row.getString(2));
                });
    }

    /** The sites that have applications, as of a point. */
    public List<String> sites(long asOf) {
        return jdbc.query("select distinct x.site from application_fact x join import_file f on f.file_id = x.file_id"
                + " where f.applied_seq <= ?", (row, number) -> row.getString(1), asOf);
    }

    /** Whether any application was created on a day or before it, as its latest fact says. */
    public boolean isAnyCreatedBy(LocalDate day) {
        return !jdbc.queryForList("""
                select 1 from application_fact x join import_file f on f.file_id = x.file_id
                where f.applied_seq is not null and x.created_on <= ? and not exists (select 1 from application_fact l
                    join import_file g on g.file_id = l.file_id
                    where l.sdk_app_id = x.sdk_app_id and g.applied_seq > f.applied_seq)
                limit 1""", Integer.class, day).isEmpty();
    }

    /**
     * Gives internal numbers to the applications that a file brought and that have none yet, in the order of
     * their public ids.
     */
    public void number(long fileId) {
        number("application", "app_no", "sdk_app_id", fileId);
    }

    /** Gives internal numbers to the accounts that a file brought and that have none yet. */
    public void numberAccounts(long fileId) {
        number("account", "account_no", "account_id", fileId);
    }

    private void number(String table, String number, String id, long fileId) {
        jdbc.update("""
                insert into %1$s (%2$s, %3$s)
                select (select coalesce(max(%2$s), 0) from %1$s)
                       + cast(row_number() over (order by n.%3$s) as int), n.%3$s
                from (select distinct x.%3$s from %1$s_fact x where x.file_id = ?
                      and not exists (select 1 from %1$s a where a.%3$s = x.%3$s)) n""".formatted(table, number, id),
                fileId);
    }

    private <F extends Fact> void collect(FactTable<F> table, String from, AppRange range, Replay<F> replay) {
        RowMapper<FactRow<F>> mapper = JdbcFacts.mapper(table);
        jdbc.query("select * from " + from + " where a.app_no >= ? and a.app_no < ? order by a.app_no",
                row -> {
                    replay.add(row.getInt("app_no"), mapper.mapRow(row, 0));
                }, range.fromInclusive(), range.untilExclusive());
        replay.end();
    }

    private static <F> BiConsumer<Integer, Iterable<F>> into(Map<Integer, Contract> contracts,
            Function<Contract, List<F>> part) {
        return (appNo, facts) -> Optional.ofNullable(contracts.get(appNo)).map(part)
                .ifPresent(list -> facts.forEach(list::add));
    }
}
