package yuejie.audit.export;

import static yuejie.audit.export.ExportVerificationTest.altered;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;
import yuejie.audit.book.SealedBook;

/** One alteration each of the exported orders and grants of {@link SealedBook}, and what is found of it. */
final class ExportedOrderAlterations {

    private static final String ORDER = "o-1,1,PRO,36,2021-12-01,2024-11-30,,PAID_OUTSIDE,\n";

    static final List<Arguments> ALL = List.of(
            altered("an order's status", "orders.csv", ORDER, ORDER.replace("PAID_OUTSIDE", "FREE"),
                    "orders.csv o-1: there is no status FREE",
                    "orders.csv: its rows of seal link 1 are not those that were sealed: 'orders' is 4 0b162a6b635a…,"
                            + " sealed was 4 bbd97b1ca8b4…"),
            altered("an order is refused", "orders.csv", ORDER, ORDER.replace("PAID_OUTSIDE", "REFUSED"),
                    "orders.csv o-1: its status REFUSED does not go with the rest of the row",
                    "orders.csv: its rows of seal link 1 are not those that were sealed: 'orders' is 4 1169aa80adde…,"
                            + " sealed was 4 bbd97b1ca8b4…"),
            altered("an order has a reason", "orders.csv", ORDER, ORDER.replace("OUTSIDE,", "OUTSIDE,TRIAL_PLAN"),
                    "orders.csv o-1: its status PAID_OUTSIDE does not go with the rest of the row",
                    "orders.csv: its rows of seal link 1 are not those that were sealed: 'orders' is 4 cbb7f40e6d79…,"
                            + " sealed was 4 bbd97b1ca8b4…"),
            altered("an order is deleted", "orders.csv", ORDER, "",
                    "orders.csv: it has 3 rows, manifest.json says 4"),
            altered("an order comes last", "orders.csv", ORDER + "o-2", ORDER.replace("o-1", "o-3") + "o-2",
                    "orders.csv o-2: it does not come in the order of the ids",
                    "orders.csv: its rows of seal link 1 are not those that were sealed: 'orders' is 4 a7eaf87b23c5…,"
                            + " sealed was 4 bbd97b1ca8b4…"),
            altered("an order costs less than nothing", "orders.csv", ORDER, ORDER.replace(",,PAID", ",-1.00,PAID"),
                    "orders.csv o-1: its amount is below zero",
                    "orders.csv: its rows of seal link 1 are not those that were sealed: 'orders' is 4 21f5ba0aa836…,"
                            + " sealed was 4 bbd97b1ca8b4…"),
            altered("a grant of no order", "grants.csv", "mini_program_until\n",
                    "mini_program_until\no-9,1,1,5,2021-12-01,2022-01-01,ACCOUNT,\n",
                    "grants.csv o-9 1: orders.csv does not have its order",
                    "grants.csv: it has 1 row, manifest.json says 0"),
            altered("a second grant without the first", "grants.csv", "mini_program_until\n",
                    "mini_program_until\no-1,1,2,5,2021-12-01,2022-01-01,ALL,\n",
                    "grants.csv o-1 2: it does not come in the order of ids and numbers",
                    "grants.csv o-1 2: it brings nothing to anybody",
                    "grants.csv: it has 1 row, manifest.json says 0"));

    private ExportedOrderAlterations() {
    }
}
