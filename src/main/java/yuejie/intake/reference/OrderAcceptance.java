package yuejie.intake.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import yuejie.contract.PlanOrder;
import yuejie.contract.order.JdbcOrders;
import yuejie.contract.order.JdbcOrders.Accepted;
import yuejie.contract.order.JdbcOrders.Payment;
import yuejie.contract.order.OrderPayment;
import yuejie.contract.order.OrderRefusal;
import yuejie.contract.order.OrderRefusedException;
import yuejie.contract.order.OrderRules;
import yuejie.contract.order.OrderTerms;
import yuejie.contract.order.RefusalReason;
import yuejie.csv.CsvRow;
import yuejie.intake.row.Field;
import yuejie.intake.row.RejectCode;
import yuejie.intake.row.RowRejectedException;

/** Judges the orders of a file, each by those that count and were judged before it (R2.4). */
public final class OrderAcceptance implements Acceptance<PlanOrder> {

    private final JdbcOrders orders;
    private final OrderRules rules;
    private final OrderPayment payment;
    private final long fileId;
    private final List<Accepted> accepted = new ArrayList<>();
    private final List<OrderRefusal> refused = new ArrayList<>();
    private Map<Integer, Map<String, PlanOrder>> counting = new HashMap<>();

    /** The orders of one file. */
    public OrderAcceptance(JdbcOrders orders, OrderRules rules, OrderPayment payment, long fileId) {
        this.orders = orders;
        this.rules = rules;
        this.payment = payment;
        this.fileId = fileId;
    }

    @Override
    public void begin() {
        accepted.clear();
        refused.clear();
    }

    @Override
    public void look(Supplier<List<PlanOrder>> mayBeNew, List<PlanOrder> withdrawn) {
        List<PlanOrder> added = mayBeNew.get();
        counting = orders.counting(fileId, added);
        payment.look(added, withdrawn.stream().map(PlanOrder::orderId).toList());
    }

    @Override
    public void accept(CsvRow row, PlanOrder order) {
        Map<String, PlanOrder> others = counting.computeIfAbsent(order.appNo(), app -> new LinkedHashMap<>());
        try {
            OrderTerms terms = rules.accept(order, others.values());
            Payment paid = payment.pay(row.line(), order, terms.amount());
            accepted.add(new Accepted(row.line(), terms, paid));
            others.put(order.orderId(), order);
        } catch (OrderRefusedException e) {
            throw RowRejectedException.refused(e.reason(), e.getMessage());
        }
    }

    @Override
    public void withdrawn(CsvRow row, PlanOrder order) {
        counting.getOrDefault(order.appNo(), new HashMap<>()).remove(order.orderId());
        payment.giveBack(row.line(), order);
    }

    @Override
    public void rejected(CsvRow row, RowRejectedException why) {
        if (why.code() == RejectCode.UNKNOWN_APP) {
            refused.add(refusal(row, RefusalReason.UNKNOWN_APP));
        } else {
            why.reason().ifPresent(reason -> refused.add(refusal(row, reason)));
        }
    }

    /** Of a row whose fields could all be read. */
    private static OrderRefusal refusal(CsvRow row, RefusalReason reason) {
        List<String> v = row.values();
        return new OrderRefusal(row.line(), v.get(0), Field.sdkAppId(v.get(1)), v.get(2),
                Field.number("months", v.get(3), 0, Long.MAX_VALUE), Field.date("starts_on", v.get(4)),
                Field.time("purchased_at", v.get(5)), reason);
    }

    @Override
    public void end() {
        orders.insert(fileId, accepted, refused);
        payment.end();
    }
}
