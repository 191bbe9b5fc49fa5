package yuejie.book;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import yuejie.desk.Approvals;
import yuejie.desk.CatalogComparison;
import yuejie.desk.DeductionOutlook;
import yuejie.desk.Explanations;
import yuejie.desk.Holds;
import yuejie.desk.JdbcMonthStatus;
import yuejie.desk.MonthExport;
import yuejie.desk.MonthInput;
import yuejie.desk.MonthPreview;
import yuejie.desk.OrderInquiry;
import yuejie.desk.ParkedOutlook;
import yuejie.desk.Receivables;
import yuejie.desk.SettledInvoices;
import yuejie.desk.StatusInquiry;

/** The part of a book for those who watch over it: what they ask, and what they decide. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcMonthStatus.class, DeductionOutlook.class, ParkedOutlook.class, MonthInput.class, StatusInquiry.class,
    Receivables.class, OrderInquiry.class, Holds.class, Approvals.class, CatalogComparison.class, MonthPreview.class,
    SettledInvoices.class, Explanations.class, MonthExport.class})
class DeskConfiguration {
}
