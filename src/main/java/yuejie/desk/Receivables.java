package yuejie.desk;

import java.time.LocalDate;
import java.util.List;
import yuejie.collection.Aging;
import yuejie.collection.JdbcAging;
import yuejie.collection.JdbcHolds;
import yuejie.collection.JdbcInvoiceCourse;
import yuejie.invoice.InvoiceNumber;
import yuejie.jobs.run.ReadOnlyTransaction;

/** What is open. It only reads and takes no lock. */
public final class Receivables {

    private final JdbcAging aging;
    private final JdbcHolds holds;
    private final JdbcInvoiceCourse courses;
    private final ReadOnlyTransaction readOnly;

    Receivables(JdbcAging aging, JdbcHolds holds, JdbcInvoiceCourse courses, ReadOnlyTransaction readOnly) {
        this.aging = aging;
        this.holds = holds;
        this.courses = courses;
        this.readOnly = readOnly;
    }

    /** What was open at the end of a day, by account and age. */
    public Aging asOf(LocalDate date) {
        return readOnly.read(() -> aging.asOf(date));
    }

    /** The open invoices that are held now: no attempt is made to deduct them, so they do not become overdue. */
    public List<JdbcHolds.Hold> held() {
        return holds.all();
    }

    /** What became of an invoice, seen at one moment: also while a run deducts, attempts and open amount agree. */
    public JdbcInvoiceCourse.Course course(InvoiceNumber number) {
        return readOnly.read(() -> courses.of(number));
    }
}
