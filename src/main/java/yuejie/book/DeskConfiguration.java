package yuejie.book;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import yuejie.collection.JdbcAging;
import yuejie.collection.JdbcHolds;
import yuejie.contract.order.JdbcOrderStates;
import yuejie.desk.Approvals;
import yuejie.desk.DeductionOutlook;
import yuejie.desk.Holds;
import yuejie.desk.JdbcMonthStatus;
import yuejie.desk.MonthInput;
import yuejie.desk.OrderInquiry;
import yuejie.desk.Receivables;
import yuejie.desk.Shadow;
import yuejie.desk.StatusInquiry;

/** The part of a book for those who watch over it: what they ask, and what they decide. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcAging.class, JdbcHolds.class, JdbcMonthStatus.class, DeductionOutlook.class, MonthInput.class,
    StatusInquiry.class, Receivables.class, JdbcOrderStates.class, OrderInquiry.class, Holds.class, Approvals.class,
    Shadow.class})
class DeskConfiguration {
}
