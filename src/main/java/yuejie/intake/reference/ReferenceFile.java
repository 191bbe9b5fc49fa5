package yuejie.intake.reference;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import yuejie.contract.Account;
import yuejie.contract.ApplicationFact;
import yuejie.contract.Fact;
import yuejie.contract.FactRow.Action;
import yuejie.contract.FactTable;
import yuejie.contract.OptionChange;
import yuejie.contract.PlanOrder;
import yuejie.contract.StatusEvent;
import yuejie.contract.TopUp;
import yuejie.contract.order.RefusalReason;
import yuejie.csv.CsvRow;
import yuejie.intake.drop.FileKind;
import yuejie.intake.row.Field;
import yuejie.intake.row.KnownValues;
import yuejie.intake.row.RejectCode;
import yuejie.intake.row.RowRejectedException;

/**
 * How the rows of a reference file become facts.
 *
 * @param table     where they are kept
 * @param reading   a fact from the fields of a row, in the order of the layout; of a row that withdraws, only
 *                  the key need be there
 * @param account   the account that must exist for a fact to be accepted; null where none must
 * @param revisable whether a fact may take the place of another one with its key; null where none may
 * @param <F>       the kind of fact
 */
public record ReferenceFile<F extends Fact>(FactTable<F> table, Reading<F> reading,
                                            Function<F, String> account, BiPredicate<F, F> revisable) {

    /** Reads a fact from a row. */
    @FunctionalInterface
    interface Reading<F> {
        F fact(String[] values, Action action, KnownValues known);
    }

    private static final int MOST_MONTHS = 60;
    private static final List<String> STATUSES = List.of("SUSPENDED", "RESUMED");
    private static final List<String> REASONS = List.of("ARREARS", "REFUND", "EXPIRED");
    private static final List<String> ACTIONS = List.of("ADD", "WITHDRAW");

    private static final ReferenceFile<PlanOrder> ORDERS =
            new ReferenceFile<>(FactTable.ORDERS, ReferenceFile::order, null, null);

    /** The reference file of a kind. */
    public static ReferenceFile<?> of(FileKind kind) {
        return switch (kind) {
            case ACCOUNTS -> new ReferenceFile<>(FactTable.ACCOUNTS, ReferenceFile::account, null,
                    (old, account) -> true);
            case APPS -> new ReferenceFile<>(FactTable.APPLICATIONS, ReferenceFile::application,
                    ApplicationFact::accountId, (old, app) -> old.site().equals(app.site()));
            case ORDERS -> ORDERS;
            case OPTIONS -> new ReferenceFile<>(FactTable.OPTIONS, ReferenceFile::option, null, null);
            case SERVICE_STATUS -> new ReferenceFile<>(FactTable.EVENTS, ReferenceFile::event, null, null);
            case TOPUPS -> new ReferenceFile<>(FactTable.TOP_UPS, ReferenceFile::topUp, TopUp::accountId, null);
            case USAGE -> throw new IllegalArgumentException("Usage files hold no facts");
        };
    }

    /**
     * The rows in the order in which they are judged: that of the file, but for orders (R2.4).
     *
     * @param csv the rows of the file
     */
    public RowSource inJudgedOrder(RowSource csv, KnownValues known) {
        return table == FactTable.ORDERS ? new OrderSequence(csv, ORDERS, known) : csv;
    }

    /**
     * What is asked of its facts beyond their fields and keys.
     *
     * @param ofOrders what is asked of orders
     */
    @SuppressWarnings("unchecked")
    public Acceptance<F> acceptance(Supplier<? extends Acceptance<PlanOrder>> ofOrders) {
        return table == FactTable.ORDERS ? (Acceptance<F>) ofOrders.get() : Acceptance.always();
    }

    /**
     * The fact in a row.
     *
     * @throws RowRejectedException if it cannot be read
     */
    F fact(CsvRow row, KnownValues known) {
        if (row.values() == null) {
            throw new RowRejectedException(RejectCode.MALFORMED_ROW, row.problem());
        }
        return reading.fact(row.values(), action(row.values()), known);
    }

    /** What a row does: the field {@code action}, which comes last and may be absent. */
    Action action(String[] values) {
        String action = Optional.ofNullable(values[values.length - 1]).orElse("");
        return table == FactTable.ORDERS || table == FactTable.OPTIONS || table == FactTable.EVENTS
                ? action.isEmpty() ? Action.ADD : Action.valueOf(Field.choice("action", action, ACTIONS))
                : Action.ADD;
    }

    private static Account account(String[] v, Action action, KnownValues known) {
        return new Account(Field.id("account_id", v[0]), Field.present("name", v[1]));
    }

    private static ApplicationFact application(String[] v, Action action, KnownValues known) {
        return new ApplicationFact(Field.sdkAppId(v[0]), Field.id("account_id", v[1]),
                Field.choice("site", v[2], known.sites()), Field.date("created_on", v[3]));
    }

    private static PlanOrder order(String[] v, Action action, KnownValues known) {
        String orderId = Field.id("order_id", v[0]);
        if (action == Action.WITHDRAW) {
            return new PlanOrder(orderId, 0, null, 0, null, null);
        }
        Field.sdkAppId(v[1]);
        String product = Field.choice("product", v[2], known.products());
        long months = Field.number("months", v[3], 0, Long.MAX_VALUE);
        var startsOn = Field.date("starts_on", v[4]);
        var purchasedAt = Field.time("purchased_at", v[5]);
        int appNo = known.appNo(v[1]);
        if (months < 1 || months > MOST_MONTHS) {
            throw RowRejectedException.refused(RefusalReason.MONTHS_OUT_OF_RANGE,
                    "months " + months + "; an order is for 1 to " + MOST_MONTHS + " months");
        }
        return new PlanOrder(orderId, appNo, product, (int) months, startsOn, purchasedAt);
    }

    private static OptionChange option(String[] v, Action action, KnownValues known) {
        Field.sdkAppId(v[0]);
        String option = Field.choice("option", v[1], known.options());
        long value = action == Action.WITHDRAW ? 0 : Field.number("value", v[2], 0, Field.GREATEST_COUNT);
        return new OptionChange(known.appNo(v[0]), option, value, Field.time("effective_at", v[3]));
    }

    private static StatusEvent event(String[] v, Action action, KnownValues known) {
        Field.sdkAppId(v[0]);
        StatusEvent.Status status = StatusEvent.Status.valueOf(Field.choice("status", v[1], STATUSES));
        var at = Field.time("at", v[2]);
        String reason = v[3].isEmpty() || action == Action.WITHDRAW ? "" : Field.choice("reason", v[3], REASONS);
        return new StatusEvent(known.appNo(v[0]), status, at, reason);
    }

    private static TopUp topUp(String[] v, Action action, KnownValues known) {
        return new TopUp(Field.id("topup_id", v[0]), Field.id("account_id", v[1]),
                Field.amount("amount", v[2]), Field.time("at", v[3]));
    }
}
