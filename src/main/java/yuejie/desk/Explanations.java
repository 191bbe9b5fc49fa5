package yuejie.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.contract.AppRange;
import yuejie.contract.Application;
import yuejie.contract.Contract;
import yuejie.explain.ApplicationExplanation.Standing;
import yuejie.explain.ApplicationExplanation;
import yuejie.explain.InvoiceExplanation;
import yuejie.explain.JdbcExplanations;
import yuejie.failure.RefusedException;
import yuejie.intake.log.JdbcImportLog;
import yuejie.invoice.AssessmentSummary;
import yuejie.invoice.Invoice;
import yuejie.invoice.InvoiceNumber;
import yuejie.jobs.settle.SettlementTables;
import yuejie.rating.ApplicationMonth;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.Settlement;

/** Puts together what is needed to explain an invoice or an application's month. It only reads. */
public final class Explanations {

    /** Sees every file that was ever applied. */
    private static final long NOW = Long.MAX_VALUE;

    private final SettlementTables tables;
    private final JdbcSettlements settlements;
    private final JdbcExplanations kept;
    private final JdbcImportLog log;
    private final Catalogs catalogs;

    public Explanations(SettlementTables tables, JdbcSettlements settlements, JdbcExplanations kept, JdbcImportLog log,
            Catalogs catalogs) {
        this.tables = tables;
        this.settlements = settlements;
        this.kept = kept;
        this.log = log;
        this.catalogs = catalogs;
    }

    /**
     * An invoice with the names that go with it.
     *
     * @throws RefusedException if there is no such invoice
     */
    public InvoiceExplanation invoice(InvoiceNumber number) {
        Invoice invoice = tables.invoices().find(number).orElseThrow(() -> new RefusedException("There is no invoice "
                + number + " in this book. What became of the month: yuejie explain --app " + number.sdkAppId()
                + " --month " + number.month()));
        Optional<Catalog> catalog = settlements.find(number.month(), tables.invoices().revision(number))
                .flatMap(then -> tables.prices().kept(then, invoice.catalog(), invoice.catalogVersion()));
        return new InvoiceExplanation(invoice, catalog,
                tables.contracts().accountName(invoice.accountId()));
    }

    /**
     * An application's month: as its settlement saw it, or else as things stand.
     *
     * @throws RefusedException if the application is unknown, or the month neither settled nor imported, or no
     *                          catalog holds for it
     */
    public ApplicationExplanation application(long sdkAppId, BillingMonth month) {
        return tables.readOnly().execute(status -> {
            int appNo = tables.contracts().appNo(sdkAppId).orElseThrow(() -> new RefusedException("Application "
                    + sdkAppId + " is not in this book. Import it first: apps.csv of a data drop"));
            OptionalInt revision = kept.revision(month, appNo);
            Optional<Settlement> settlement =
                    settlements.find(month, revision.orElse(Settlement.FIRST_REVISION));
            Contract now = contract(appNo, NOW).orElseThrow();
            Optional<Contract> then = settlement.flatMap(s -> contract(appNo, s.frozenSeq()));
            if (settlement.isPresent() && then.isPresent()) {
                return settled(settlement.get(), then.get(), now);
            }
            return preview(month, now, settlement.isPresent());
        });
    }

    private ApplicationExplanation settled(Settlement settlement, Contract then, Contract now) {
        BillingMonth month = settlement.month();
        int appNo = now.application().appNo();
        Optional<AssessmentSummary> stored = tables.invoices().assessment(month, appNo);
        return new ApplicationExplanation(settlement.sealed() ? Standing.SETTLED : Standing.UNDER_WAY, stored,
                tables.contracts().accountName(stored.map(AssessmentSummary::accountId)
                        .orElse(then.application().accountId())),
                new ApplicationMonth(then, tables.usage().month(month, appNo, appNo + 1, settlement.frozenSeq())
                        .of(appNo)),
                Optional.of(new ApplicationMonth(now, tables.usage().month(month, appNo, appNo + 1).of(appNo))),
                stored.map(assessment -> tables.prices().kept(settlement, assessment.catalog(),
                        assessment.catalogVersion()))
                        .orElseGet(() -> catalogs.holding(then.application().site(), month)),
                planIds(), invoices(month, appNo), List.of());
    }

    private ApplicationExplanation preview(BillingMonth month, Contract now, boolean settled) {
        Application application = now.application();
        List<LocalDate> complete = log.completeDays(month);
        if (!settled && complete.isEmpty()) {
            throw new RefusedException("No usage of " + month + " was imported, and the month is not settled, so there"
                    + " is nothing to explain. Import its daily snapshots first: yuejie import PATH");
        }
        Catalog catalog = catalogs.holding(application.site(), month).orElseThrow(() -> new RefusedException(
                "No price catalog holds for site " + application.site() + " in " + month
                        + "; add one with --catalogs"));
        return new ApplicationExplanation(settled ? Standing.ARRIVED_LATER : Standing.NOT_SETTLED, Optional.empty(),
                tables.contracts().accountName(application.accountId()),
                new ApplicationMonth(now, tables.usage().month(month, application.appNo(), application.appNo() + 1)
                        .of(application.appNo())),
                Optional.empty(), Optional.of(catalog), planIds(), List.of(),
                month.days().stream().filter(day -> !settled && !complete.contains(day)).toList());
    }

    private Optional<Contract> contract(int appNo, long asOf) {
        return tables.contracts().read(AppRange.of(appNo, asOf)).stream().findFirst();
    }

    private Set<String> planIds() {
        return catalogs.planIds();
    }

    private List<Invoice> invoices(BillingMonth month, int appNo) {
        return kept.numbers(month, appNo).stream().map(number -> tables.invoices().find(number).orElseThrow()).toList();
    }
}
