package yuejie.collection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import yuejie.calendar.BillingZone;
import yuejie.contract.PlanOrder;
import yuejie.contract.order.JdbcOrders.Payment;
import yuejie.contract.order.OrderPayment;
import yuejie.contract.order.OrderRefusedException;
import yuejie.contract.order.RefusalReason;
import yuejie.database.JdbcBulk;
import yuejie.money.Money;

/**
 * Pays the orders of one file from the balances, or leaves the orders to be paid outside. Either way, money that was
 * taken for an order is given back when the order is withdrawn. The movements are kept with the file, and are booked
 * when the file takes effect.
 */
public final class JdbcOrderPayment implements OrderPayment {

    /** Who pays for an application. */
    private record Payer(int accountNo, String accountId) {
    }

    private record Kept(long lineNo, LedgerEntry entry) {
    }

    /** How often an order id was paid so far, and the entry that its withdrawal would give back. */
    private record Paid(int times, Optional<LedgerEntry> taken) {

        private static final Paid NEVER = new Paid(0, Optional.empty());
    }

    private static final String ENTRIES = "select x.order_id, e.* from unnest(?) k(v)"
            + " join order_fact x on x.order_id = k.v join order_entry e on e.file_id = x.file_id and e.line_no ="
            + " x.line_no join import_file f on f.file_id = x.file_id where f.applied_seq is not null or f.file_id = ?"
            + " order by coalesce(f.applied_seq, 9223372036854775807), x.line_no";

    /** The account of an application, by the latest row of the application. */
    private static final String PAYERS = "select p.app_no, a.account_no, a.account_id from unnest(?) k(v)"
            + " join application p on p.app_no = k.v join application_fact x on x.sdk_app_id = p.sdk_app_id"
            + " join import_file f on f.file_id = x.file_id join account a on a.account_id = x.account_id"
            + " where f.applied_seq is not null order by f.applied_seq, x.line_no";

    /** What is booked, and what the rows of the file will book. */
    private static final String MOVED = "select m.account_no, m.booked_on, sum(m.balance) from ("
            + " select e.account_no, e.booked_on, e.balance from unnest(?) k(v) join ledger_entry e on e.account_no ="
            + " k.v union all select e.account_no, e.booked_on, e.balance from unnest(?) k(v)"
            + " join order_entry e on e.account_no = k.v where e.file_id = ?) m group by m.account_no, m.booked_on";

    private final JdbcTemplate jdbc;
    private final long fileId;
    private final boolean fromBalance;
    private final List<Kept> kept = new ArrayList<>();
    private Map<Integer, Payer> payers = Map.of();
    private Map<Integer, RunningBalance> balances = Map.of();
    private Map<String, Paid> paid = Map.of();

    /**
     * The payment of the orders of one file.
     *
     * @param fromBalance whether new orders are paid from the balances
     */
    public JdbcOrderPayment(JdbcTemplate jdbc, long fileId, boolean fromBalance) {
        this.jdbc = jdbc;
        this.fileId = fileId;
        this.fromBalance = fromBalance;
    }

    @Override
    public void look(List<PlanOrder> mayBeNew, List<String> withdrawn) {
        kept.clear();
        List<PlanOrder> orders = fromBalance ? mayBeNew : List.of();
        paid = paid(Stream.concat(orders.stream().map(PlanOrder::orderId), withdrawn.stream()).distinct()
                .toArray(String[]::new));
        payers = payers(orders.stream().map(PlanOrder::appNo).distinct().toArray(Integer[]::new));
        balances = balances(payers.values().stream().map(Payer::accountNo).distinct().toArray(Integer[]::new));
    }

    private Map<String, Paid> paid(String[] ids) {
        Map<String, Paid> found = new HashMap<>();
        query(ENTRIES, row -> {
            String id = row.getString("order_id");
            Paid before = found.getOrDefault(id, Paid.NEVER);
            LedgerEntry entry = LedgerEntry.ofOrder(row.getString("entry_key"),
                    LedgerEntry.Kind.valueOf(row.getString("kind")), row.getInt("account_no"),
                    row.getObject("booked_on", LocalDate.class), Money.of(row.getBigDecimal("balance")));
            found.put(id, entry.kind() == LedgerEntry.Kind.ORDER ? new Paid(before.times + 1, Optional.of(entry))
                    : new Paid(before.times, Optional.empty()));
        }, ids, ids, fileId);
        return found;
    }

    private Map<Integer, Payer> payers(Integer[] applications) {
        Map<Integer, Payer> found = new HashMap<>();
        query(PAYERS, row -> found.put(row.getInt(1), new Payer(row.getInt(2), row.getString(3))), applications,
                (Object) applications);
        return found;
    }

    private Map<Integer, RunningBalance> balances(Integer[] accounts) {
        Map<Integer, RunningBalance> found = new HashMap<>();
        Arrays.asList(accounts).forEach(account -> found.put(account, new RunningBalance()));
        query(MOVED, row -> Objects.requireNonNull(found.get(row.getInt(1))).move(row.getObject(2, LocalDate.class),
                Money.of(row.getBigDecimal(3))), accounts, accounts, accounts, fileId);
        return found;
    }

    /** Runs a query of some keys, if there are any. */
    private void query(String sql, RowCallbackHandler each, Object[] keys, Object... parameters) {
        if (keys.length > 0) {
            jdbc.query(sql, each, parameters);
        }
    }

    @Override
    public Payment pay(long lineNo, PlanOrder order, Optional<Money> amount) {
        if (!fromBalance || amount.isEmpty()) {
            return Payment.PAID_OUTSIDE;
        }
        if (!amount.get().isZero()) {
            Payer payer = Objects.requireNonNull(payers.get(order.appNo()));
            LocalDate day = BillingZone.dayOf(order.purchasedAt());
            Money available = Objects.requireNonNull(balances.get(payer.accountNo)).availableOn(day);
            if (amount.get().isGreaterThan(available)) {
                throw new OrderRefusedException(RefusalReason.INSUFFICIENT_BALANCE, "it costs " + amount.get()
                        + ", and of the balance of account " + payer.accountId + " " + available + " can be taken on "
                        + day);
            }
            Paid before = paid.getOrDefault(order.orderId(), Paid.NEVER);
            LedgerEntry entry = LedgerEntry.order(order.orderId(), before.times + 1, payer.accountNo, day,
                    amount.get());
            keep(lineNo, entry);
            paid.put(order.orderId(), new Paid(before.times + 1, Optional.of(entry)));
        }
        return Payment.PAID;
    }

    @Override
    public void giveBack(long lineNo, PlanOrder order) {
        Paid before = paid.getOrDefault(order.orderId(), Paid.NEVER);
        before.taken.ifPresent(entry -> {
            keep(lineNo, entry.refund());
            paid.put(order.orderId(), new Paid(before.times, Optional.empty()));
        });
    }

    private void keep(long lineNo, LedgerEntry entry) {
        kept.add(new Kept(lineNo, entry));
        RunningBalance balance = balances.get(entry.accountNo());
        if (balance != null) {
            balance.move(entry.bookedOn(), entry.balance());
        }
    }

    @Override
    public void end() {
        new JdbcBulk(jdbc, "order_entry", List.of("file_id", "line_no", "entry_key", "kind", "account_no", "booked_on",
                "balance")).insert(kept,
                        (row, each) -> row.number(fileId).number(each.lineNo).text(each.entry.key())
                                .text(each.entry.kind().name()).integer(each.entry.accountNo())
                                .date(each.entry.bookedOn())
                                .decimal(each.entry.balance().value()));
    }
}
