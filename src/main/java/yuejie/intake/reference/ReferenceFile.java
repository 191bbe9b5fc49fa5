package yuejie.intake.reference;

import java.time.Instant;
import java.time.LocalDate;
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
import yuejie.intake.row.RowRejectedException;

/**
 * How the rows of a reference file become facts.
 *
 * @param kind      the kind of file
 * @param table     where the facts are kept
 * @param reading   a fact from the fields of a row, in the order of the layout; a row that withdraws needs only the key
 * @param account   the account that must exist for a fact to be accepted; empty where none must
 * @param revisable whether a fact may replace another one with its key; empty where none may
 * @param <F>       the kind of fact
 */
public record ReferenceFile<F extends Fact>(FileKind kind, FactTable<F> table, Reading<F> reading,
        Optional<Function<F, String>> account, Optional<BiPredicate<F, F>> revisable) {

    /** Reads a fact from a row. */
    @FunctionalInterface
    interface Reading<F> {
        F fact(List<String> values, Action action, KnownValues known);
    }

    private static final int MOST_MONTHS = 60;
    private static final List<String> STATUSES = List.of("SUSPENDED", "RESUMED");
    private static final List<String> REASONS = List.of("ARREARS", "REFUND", "EXPIRED");
    private static final List<String> ACTIONS = List.of("ADD", "WITHDRAW");
    private static final List<String> ACTIONS_OF_TOP_UPS = List.of("ADD");

    static final ReferenceFile<PlanOrder> ORDERS = new ReferenceFile<>(FileKind.ORDERS, FactTable.ORDERS,
            ReferenceFile::order, Optional.empty(), Optional.empty());

    /** The reference file of a kind. */
    public static ReferenceFile<?> of(FileKind kind) {
        return switch (kind) {
            case ACCOUNTS -> new ReferenceFile<>(kind, FactTable.ACCOUNTS, ReferenceFile::account, Optional.empty(),
                    Optional.of((old, account) -> true));
            case APPS -> new ReferenceFile<>(kind, FactTable.APPLICATIONS, ReferenceFile::application,
                    Optional.of(ApplicationFact::accountId), Optional.of((old, app) -> old.site().equals(app.site())));
            case ORDERS -> ORDERS;
            case OPTIONS -> new ReferenceFile<>(kind, FactTable.OPTIONS, ReferenceFile::option, Optional.empty(),
                    Optional.empty());
            case SERVICE_STATUS -> new ReferenceFile<>(kind, FactTable.EVENTS, ReferenceFile::event, Optional.empty(),
                    Optional.empty());
            case TOPUPS -> new ReferenceFile<>(kind, FactTable.TOP_UPS, ReferenceFile::topUp,
                    Optional.of(TopUp::accountId), Optional.empty());
            case USAGE -> throw new IllegalArgumentException("Usage files hold no facts");
        };
    }

    /**
     * What its facts must fulfil, beside their fields and keys.
     *
     * @param ofOrders what orders must fulfil
     */
    @SuppressWarnings("unchecked")
    public Acceptance<F> acceptance(Supplier<? extends Acceptance<PlanOrder>> ofOrders) {
        // the facts of an orders file are orders
        return kind == FileKind.ORDERS ? (Acceptance<F>) ofOrders.get() : Acceptance.always();
    }

    /**
     * The fact in a row.
     *
     * @throws RowRejectedException if it cannot be read
     */
    F fact(CsvRow row, KnownValues known) {
        List<String> values = RowRejectedException.unlessMalformed(row).values();
        return reading.fact(values, action(values), known);
    }

    /** What a row does: the field {@code action}, which comes last and may be absent. */
    Action action(List<String> values) {
        String action = kind.layout().optional().isEmpty() ? "" : values.get(values.size() - 1);
        return action.isEmpty() ? Action.ADD : Action.valueOf(Field.choice("action", action,
                kind == FileKind.TOPUPS ? ACTIONS_OF_TOP_UPS : ACTIONS));
    }

    private static Account account(List<String> v, Action action, KnownValues known) {
        return new Account(Field.id("account_id", v.get(0)), Field.present("name", v.get(1)));
    }

    private static ApplicationFact application(List<String> v, Action action, KnownValues known) {
        return new ApplicationFact(Field.sdkAppId(v.get(0)), Field.id("account_id", v.get(1)),
                Field.choice("site", v.get(2), known.sites()), Field.date("created_on", v.get(3)));
    }

    private static PlanOrder order(List<String> v, Action action, KnownValues known) {
        String orderId = Field.id("order_id", v.get(0));
        if (action == Action.WITHDRAW) {
            return new PlanOrder(orderId, 0, "", 0, LocalDate.EPOCH, Instant.EPOCH);
        }
        Field.sdkAppId(v.get(1));
        String product = Field.choice("product", v.get(2), known.products());
        long months = Field.number("months", v.get(3), 0, Long.MAX_VALUE);
        var startsOn = Field.date("starts_on", v.get(4));
        var purchasedAt = Field.time("purchased_at", v.get(5));
        int appNo = known.appNo(v.get(1));
        if (months < 1 || months > MOST_MONTHS) {
            throw RowRejectedException.refused(RefusalReason.MONTHS_OUT_OF_RANGE,
                    "months " + months + "; an order is for 1 to " + MOST_MONTHS + " months");
        }
        return new PlanOrder(orderId, appNo, product, (int) months, startsOn, purchasedAt);
    }

    private static OptionChange option(List<String> v, Action action, KnownValues known) {
        Field.sdkAppId(v.get(0));
        String option = Field.choice("option", v.get(1), known.options());
        long value = action == Action.WITHDRAW ? 0 : Field.number("value", v.get(2), 0, Field.GREATEST_COUNT);
        return new OptionChange(known.appNo(v.get(0)), option, value, Field.time("effective_at", v.get(3)));
    }

    private static StatusEvent event(List<String> v, Action action, KnownValues known) {
        Field.sdkAppId(v.get(0));
        StatusEvent.Status status = StatusEvent.Status.valueOf(Field.choice("status", v.get(1), STATUSES));
        var at = Field.time("at", v.get(2));
        String reason = v.get(3).isEmpty() || action == Action.WITHDRAW ? ""
                : Field.choice("reason", v.get(3), REASONS);
        return new StatusEvent(known.appNo(v.get(0)), status, at, reason);
    }

    private static TopUp topUp(List<String> v, Action action, KnownValues known) {
        return new TopUp(Field.id("topup_id", v.get(0)), Field.id("account_id", v.get(1)),
                Field.amount("amount", v.get(2)), Field.time("at", v.get(3)));
    }
}
