package yuejie.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.contract.Application;
import yuejie.contract.JdbcContracts;
import yuejie.explain.ApplicationExplanation;
import yuejie.explain.ApplicationExplanation.Standing;
import yuejie.explain.InvoiceExplanation;
import yuejie.explain.MeterDay;
import yuejie.failure.RefusedException;
import yuejie.intake.log.JdbcImportLog;
import yuejie.invoice.AssessmentSummary;
import yuejie.invoice.Invoice;
import yuejie.invoice.InvoiceNumber;
import yuejie.jobs.run.ReadOnlyTransaction;
import yuejie.jobs.settle.ApplicationMonths;
import yuejie.rating.ApplicationMonth;
import yuejie.settlement.Settlement;

/** Collects what explains an invoice or an application's month. It only reads. */
public final class Explanations {

    private final SettledInvoices settled;
    private final ApplicationMonths months;
    private final JdbcContracts contracts;
    private final ReadOnlyTransaction readOnly;
    private final JdbcImportLog log;
    private final Catalogs catalogs;

    Explanations(SettledInvoices settled, ApplicationMonths months, JdbcContracts contracts,
            ReadOnlyTransaction readOnly, JdbcImportLog log, Catalogs catalogs) {
        this.settled = settled;
        this.months = months;
        this.contracts = contracts;
        this.readOnly = readOnly;
        this.log = log;
        this.catalogs = catalogs;
    }

    /**
     * An invoice with the names that go with it.
     *
     * @throws RefusedException if there is no such invoice
     */
    public InvoiceExplanation invoice(InvoiceNumber number) {
        Invoice invoice = settled.invoice(number).orElseThrow(() -> new RefusedException("There is no invoice "
                + number + " in this book. What became of the month: yuejie explain --app " + number.sdkAppId()
                + " --month " + number.month()));
        return new InvoiceExplanation(invoice, settled.catalog(invoice), contracts.accountName(invoice.accountId()));
    }

    /**
     * The days of an invoice's month as they were read by the settlement that wrote the invoice; none where its catalog
     * is no longer known.
     */
    public List<MeterDay> days(InvoiceExplanation invoice, String meter) {
        InvoiceNumber number = invoice.invoice().number();
        return invoice.catalog().flatMap(catalog -> settled.settlement(number).flatMap(by -> months
                .asOf(number.month(), contracts.appNo(number.sdkAppId()).orElseThrow(), by.frozenSeq())
                .map(seen -> MeterDay.of(seen, catalog, catalogs.planIds(), meter)))).orElse(List.of());
    }

    /**
     * An application's month: as its settlement saw it, or else as the book holds it now.
     *
     * @throws RefusedException if the application is unknown, or the month neither settled nor imported, or no catalog
     *                          holds for it
     */
    public ApplicationExplanation application(long sdkAppId, BillingMonth month) {
        return readOnly.read(() -> {
            int appNo = contracts.appNo(sdkAppId).orElseThrow(() -> new RefusedException("Application "
                    + sdkAppId + " is not in this book. Import it first: apps.csv of a data drop"));
            Optional<Settlement> settlement = settled.settlement(month, appNo);
            ApplicationMonth now = months.now(month, appNo).orElseThrow();
            return settlement.flatMap(by -> months.asOf(month, appNo, by.frozenSeq())
                    .map(then -> settled(by, then, now)))
                    .orElseGet(() -> preview(month, now, settlement.isPresent()));
        });
    }

    private ApplicationExplanation settled(Settlement settlement, ApplicationMonth then, ApplicationMonth now) {
        BillingMonth month = settlement.month();
        Application application = now.contract().application();
        Optional<AssessmentSummary> stored = settled.assessment(month, application.appNo());
        return new ApplicationExplanation(settlement.sealed() ? Standing.SETTLED : Standing.UNDER_WAY, stored,
                contracts.accountName(stored.map(AssessmentSummary::accountId)
                        .orElse(then.contract().application().accountId())),
                then, Optional.of(now), stored.map(assessment -> settled.catalog(settlement, assessment))
                        .orElseGet(() -> catalogs.holding(then.contract().application().site(), month)),
                catalogs.planIds(), settled.invoices(month, application.appNo()), List.of());
    }

    private ApplicationExplanation preview(BillingMonth month, ApplicationMonth now, boolean settled) {
        Application application = now.contract().application();
        List<LocalDate> complete = log.completeDays(month);
        if (!settled && complete.isEmpty()) {
            throw new RefusedException("No usage of " + month + " was imported, and the month is not settled, so there"
                    + " is nothing to explain. Import its daily snapshots first: yuejie import PATH");
        }
        Catalog catalog = catalogs.holding(application.site(), month).orElseThrow(() -> new RefusedException(
                "No price catalog holds for site " + application.site() + " in " + month
                        + "; add one with --catalogs"));
        return new ApplicationExplanation(settled ? Standing.ARRIVED_LATER : Standing.NOT_SETTLED, Optional.empty(),
                contracts.accountName(application.accountId()),
                now, Optional.empty(), Optional.of(catalog), catalogs.planIds(), List.of(),
                month.days().stream().filter(day -> !settled && !complete.contains(day)).toList());
    }
}
