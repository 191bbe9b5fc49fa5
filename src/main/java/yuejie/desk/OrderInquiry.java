package yuejie.desk;

import java.util.List;
import java.util.Optional;
import yuejie.catalog.Catalogs;
import yuejie.catalog.Label;
import yuejie.catalog.Plan;
import yuejie.catalog.Product;
import yuejie.contract.JdbcContracts;
import yuejie.contract.order.JdbcOrderStates;
import yuejie.contract.order.OrderState;
import yuejie.failure.RefusedException;
import yuejie.jobs.run.ReadOnlyTransaction;

/** What an application has ordered. It only reads and takes no lock. */
public final class OrderInquiry {

    private final JdbcOrderStates orders;
    private final JdbcContracts contracts;
    private final ReadOnlyTransaction readOnly;
    private final Catalogs catalogs;

    OrderInquiry(JdbcOrderStates orders, JdbcContracts contracts, ReadOnlyTransaction readOnly, Catalogs catalogs) {
        this.orders = orders;
        this.contracts = contracts;
        this.readOnly = readOnly;
        this.catalogs = catalogs;
    }

    /**
     * The orders of an application, also those that were refused or withdrawn, by time of purchase and id.
     *
     * @throws RefusedException if the application is unknown, and nothing was ordered for it
     */
    public List<OrderState> of(long sdkAppId) {
        return readOnly.read(() -> {
            List<OrderState> found = orders.of(sdkAppId);
            if (found.isEmpty() && contracts.appNo(sdkAppId).isEmpty()) {
                throw new RefusedException(
                        "Application " + sdkAppId + " is not in this book. Import it first: apps.csv of"
                                + " a data drop");
            }
            return found;
        });
    }

    /** How a product is called; empty where no catalog has it any more. */
    public Optional<Label> name(String product) {
        return catalogs.all().stream().flatMap(catalog -> catalog.plan(product).map(Plan::name)
                .or(() -> catalog.product(product).map(Product::name)).stream()).findFirst();
    }
}
