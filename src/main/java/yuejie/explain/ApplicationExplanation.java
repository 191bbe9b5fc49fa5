package yuejie.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.invoice.AssessmentSummary;
import yuejie.invoice.Invoice;
import yuejie.money.Money;
import yuejie.rating.ApplicationMonth;
import yuejie.rating.Assessment;
import yuejie.rating.Outcome;
import yuejie.rating.Rating;

/**
 * Why an application's month ended as it did, or how it would end today: its days, the amount of every charge with its
 * derivation, and the lines of its invoices.
 *
 * @param standing        how far the settlement of the month is
 * @param stored          the stored assessment; empty where there is none
 * @param accountName     the name of the account, where it is known
 * @param seen            contract and usage as the settlement read them; in a preview, as they are today
 * @param now             contract and usage as they are today; empty in a preview
 * @param catalog         the catalog and version that priced the month; empty where this version is no longer known
 * @param planIds         the products that are plans in any catalog known
 * @param invoices        the month's invoices of the application, adjustments among them
 * @param daysNotImported days of the month without a usage import that nobody accepted; only in a preview
 */
public record ApplicationExplanation(Standing standing, Optional<AssessmentSummary> stored,
        Optional<String> accountName, ApplicationMonth seen, Optional<ApplicationMonth> now, Optional<Catalog> catalog,
        Set<String> planIds, List<Invoice> invoices, List<LocalDate> daysNotImported) {

    /** How far the settlement of a month is, as an application sees it. */
    public enum Standing {
        /** Settled and proved. */
        SETTLED,
        /** Begun and not proved. */
        UNDER_WAY,
        /** Not begun. */
        NOT_SETTLED,
        /** Settled before the application was imported. */
        ARRIVED_LATER
    }

    /**
     * How a month ended, or would end.
     *
     * @param outcome how the month ended
     * @param reason  why the application was parked; empty unless it was
     * @param detail  what exactly is wrong; empty unless it was parked
     * @param total   the invoice's total
     */
    record Result(Outcome outcome, String reason, String detail, Money total) {

        static Result of(AssessmentSummary stored) {
            return new Result(stored.outcome(), stored.reason(), stored.detail(), stored.total());
        }

        static Result of(Assessment computed) {
            return new Result(computed.outcome(), computed.parked().map(p -> p.reason().name()).orElse(""),
                    computed.parked().map(Assessment.Parked::detail).orElse(""), computed.total());
        }

        boolean agreesWith(Result other) {
            return outcome == other.outcome && reason.equals(other.reason) && total.equals(other.total);
        }
    }

    /** The explanation in words. */
    public String text(ExplanationLanguage language) {
        return new ApplicationExplanationPage(this, language).text();
    }

    /** The explanation as a value that Jackson renders. */
    public Object json() {
        return ExplanationJson.application(this);
    }

    /**
     * Whether the stored amounts follow from the facts that the settlement read, as far as the
     * amounts can be computed again.
     */
    public boolean agrees() {
        return disagreement().isEmpty()
                && invoices.stream().allMatch(i -> new InvoiceExplanation(i, catalog, accountName).agrees());
    }

    /** The meters that every snapshot has, and those that the catalog declares; none where no catalog is known. */
    public List<String> meters() {
        return catalog.stream().flatMap(prices -> Stream.concat(Stream.of("dau", "groups"),
                prices.meters().keySet().stream())).toList();
    }

    /** What a meter is called. */
    public String meter(String id, ExplanationLanguage language) {
        return new Voice(language, catalog, "").meter(id);
    }

    /** The days of the month with a meter; none where no catalog is known. */
    public List<MeterDay> days(String meter) {
        return catalog.map(prices -> MeterDay.of(seen, prices, planIds, meter)).orElse(List.of());
    }

    /** The account that the month was settled for; in a preview, the account of today. */
    String accountId() {
        return stored.map(AssessmentSummary::accountId).orElse(seen.contract().application().accountId());
    }

    BillingMonth month() {
        return seen.month();
    }

    /** Whether the application did not exist yet in the month. */
    boolean isCreatedLater() {
        return stored.isEmpty() && seen.contract().application().createdOn().isAfter(month().lastDay());
    }

    boolean isPreview() {
        return stored.isEmpty() && !isCreatedLater();
    }

    /** The assessment, computed again from the facts that the settlement read. */
    Optional<Assessment> computed() {
        return isCreatedLater() ? Optional.empty() : catalog.map(prices -> new Rating(planIds).assess(seen, prices));
    }

    /** How the month ended: as stored, else as computed. */
    Optional<Result> result() {
        return stored.map(Result::of).or(() -> computed().map(Result::of));
    }

    /**
     * The computed result where it differs from the stored one; an adjusted month is stored in parts and not compared.
     */
    Optional<Result> disagreement() {
        boolean adjusted = invoices.stream().anyMatch(invoice -> invoice.number().adjustment() > 0);
        return stored.isEmpty() || adjusted ? Optional.empty()
                : computed().map(Result::of).filter(result -> !result.agreesWith(Result.of(stored.get())));
    }

    List<DayExplanation> days(Catalog prices) {
        return DayExplanation.of(seen, prices, planIds);
    }

    ServiceExplanation service(Catalog prices) {
        return ServiceExplanation.of(seen, prices);
    }

    List<ChargeExplanation> charges(Catalog prices) {
        return ChargeExplanation.of(seen, prices, planIds);
    }

    /** What changed since the settlement. */
    List<ChangeExplanation> changes() {
        return now.isEmpty() || catalog.isEmpty() ? List.of()
                : ChangeExplanation.of(seen, now.get(), catalog.get(), planIds);
    }
}
