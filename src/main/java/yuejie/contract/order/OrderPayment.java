package yuejie.contract.order;

import java.util.List;
import java.util.Optional;
import yuejie.contract.PlanOrder;
import yuejie.contract.order.JdbcOrders.Payment;
import yuejie.money.Money;

/** How the accepted orders of a file are paid, chunk by chunk (R2.4). */
public interface OrderPayment {

    /**
     * A chunk begins.
     *
     * @param mayBeNew  the orders of the chunk that may be new
     * @param withdrawn the ids of the orders that the chunk withdraws
     */
    void look(List<PlanOrder> mayBeNew, List<String> withdrawn);

    /**
     * Pays an order that is accepted otherwise.
     *
     * @param lineNo its line in the file
     * @param amount what it costs; empty where no catalog has a price for it
     * @throws OrderRefusedException if the balance does not cover it
     */
    Payment pay(long lineNo, PlanOrder order, Optional<Money> amount);

    /**
     * Gives back what an order took, now that it is withdrawn; nothing where it took nothing.
     *
     * @param lineNo the line of the withdrawal
     */
    void giveBack(long lineNo, PlanOrder order);

    /** The chunk was judged: its payments are written. */
    void end();
}
