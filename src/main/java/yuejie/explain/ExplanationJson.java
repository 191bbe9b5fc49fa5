package yuejie.explain;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import yuejie.calendar.TimeSpan;
import yuejie.catalog.Catalog;
import yuejie.catalog.Charge;
import yuejie.catalog.Label;
import yuejie.contract.Application;
import yuejie.invoice.AssessmentSummary;
import yuejie.invoice.Invoice;
import yuejie.money.ExactAmount;
import yuejie.rating.Assessment;
import yuejie.rating.Evidence;
import yuejie.rating.InvoiceLine;

/** Explanations as records that Jackson renders: names in snake case, amounts as text, counts as numbers. */
final class ExplanationJson {

    /** The components of a record as fields, named in snake case. */
    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonNaming(SnakeCaseStrategy.class)
    @interface SnakeCase {
    }

    /** A value that has no field where it is empty; any other empty value is a field with null. */
    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @interface LeftOut {
    }

    @SnakeCase
    record OfInvoice(String invoiceNo, String month, long sdkAppId, String accountId, String catalog,
            int catalogVersion, String currency, String total, @LeftOut Optional<String> accountName,
            List<Line> lines, String sumOfLines, boolean agrees) {
    }

    @SnakeCase
    record Line(int lineNo, String item, @LeftOut Optional<String> nameZh, @LeftOut Optional<String> nameEn,
            String plan, long quantity, @JsonUnwrapped @Nullable Metered metered, String unitPrice, String fee,
            long serviceSeconds, long monthSeconds, String unrounded, boolean unroundedGoesOn, String rounding,
            String due, String amount, boolean agrees) {
    }

    @SnakeCase
    record Metered(String meter, String aggregate, Optional<String> peakDate, Optional<String> days, long freeQuota,
            long aboveQuota, long blockSize, long blocks, String minimum, @LeftOut OptionalLong optionValue) {
    }

    @SnakeCase
    record OfApplication(String month, long sdkAppId, String accountId, Optional<String> accountName, String site,
            String createdOn, String standing, boolean isPreview, @JsonUnwrapped @Nullable Result result,
            Optional<String> catalog, Optional<Integer> catalogVersion, List<String> daysNotImported,
            @JsonUnwrapped @Nullable Working working, List<OfInvoice> invoices,
            @LeftOut Optional<List<Line>> previewLines, List<ChangeExplanation.Json> changedSince,
            boolean agrees) {
    }

    @SnakeCase
    record Result(String outcome, String reason, String detail, String total) {

        static Result of(ApplicationExplanation.Result result) {
            return new Result(result.outcome().name(), result.reason(), result.detail(), result.total().toString());
        }
    }

    @SnakeCase
    record Working(List<Day> days, List<Span> suspended, long serviceSeconds, long monthSeconds,
            List<OfCharge> charges) {
    }

    @SnakeCase
    record Day(String date, String plan, long serviceSeconds, boolean billable, Optional<String> whyNot,
            Optional<Long> dau, Optional<Long> groups, Map<String, Long> meters, Map<String, List<Long>> options) {
    }

    @SnakeCase
    record Span(String from, String until, long seconds) {
    }

    @SnakeCase
    record OfCharge(String item, Optional<String> fee, List<?> candidates) {
    }

    private ExplanationJson() {
    }

    static OfInvoice invoice(InvoiceExplanation explanation) {
        Invoice invoice = explanation.invoice();
        return new OfInvoice(invoice.number().toString(), invoice.number().month().toString(),
                invoice.number().sdkAppId(), invoice.accountId(), invoice.catalog(), invoice.catalogVersion(),
                invoice.currency(), invoice.total().toString(), explanation.accountName(),
                lines(explanation.derived(), explanation.catalog()), explanation.total().toString(),
                explanation.agrees());
    }

    static List<Line> lines(List<LineExplanation> lines, Optional<Catalog> catalog) {
        return IntStream.range(0, lines.size()).mapToObj(i -> line(i + 1, lines.get(i), catalog)).toList();
    }

    private static Line line(int number, LineExplanation derived, Optional<Catalog> catalog) {
        InvoiceLine line = derived.line();
        Optional<Label> name = catalog.flatMap(c -> c.charge(line.item())).map(Charge::name);
        String unrounded = Numbers.share(line.fee(), line.serviceSeconds(), line.monthSeconds());
        return new Line(number, line.item(), name.map(Label::zh), name.map(Label::en), line.plan(),
                line.evidence().quantity(), line.evidence().overage().map(ExplanationJson::metered).orElse(null),
                line.unitPrice().toString(), line.fee().toString(), line.serviceSeconds(), line.monthSeconds(),
                unrounded.replace(",", "").replace(Numbers.AND_SO_ON, ""),
                unrounded.endsWith(Numbers.AND_SO_ON), "HALF_UP", derived.due().toString(),
                line.amount().toString(), derived.agrees());
    }

    private static Metered metered(Evidence.Overage overage) {
        return new Metered(overage.measured().meter(), overage.measured().aggregate().name(),
                overage.measured().date().map(LocalDate::toString), overage.measured().days(), overage.freeQuota(),
                overage.aboveQuota(), overage.blockSize(), overage.blocks(), overage.minimum().toString(),
                overage.option());
    }

    static OfApplication application(ApplicationExplanation month) {
        Application application = month.seen().contract().application();
        return new OfApplication(month.month().toString(), application.sdkAppId(),
                month.accountId(), month.accountName(),
                application.site(), application.createdOn().toString(), month.standing().name(), month.isPreview(),
                month.result().map(Result::of).orElse(null),
                month.stored().map(AssessmentSummary::catalog).or(() -> month.catalog().map(Catalog::id)),
                month.stored().map(AssessmentSummary::catalogVersion).or(() -> month.catalog().map(Catalog::version)),
                month.daysNotImported().stream().map(LocalDate::toString).toList(),
                month.catalog().filter(catalog -> !month.isCreatedLater()).map(catalog -> working(month, catalog))
                        .orElse(null),
                month.invoices().stream().map(invoice -> invoice(
                        new InvoiceExplanation(invoice, month.catalog(), month.accountName()))).toList(),
                Optional.of(month).filter(ApplicationExplanation::isPreview).map(ExplanationJson::preview),
                month.changes().stream().map(ChangeExplanation::json).toList(), month.agrees());
    }

    private static List<Line> preview(ApplicationExplanation month) {
        return lines(LineExplanation.of(month.computed().map(Assessment::lines).orElse(List.of())), month.catalog());
    }

    private static Working working(ApplicationExplanation month, Catalog catalog) {
        ServiceExplanation service = month.service(catalog);
        return new Working(month.days(catalog).stream().map(ExplanationJson::day).toList(),
                service.suspended().stream().map(ExplanationJson::span).toList(),
                service.share().serviceSeconds(), service.share().monthSeconds(),
                month.charges(catalog).stream().map(charge -> new OfCharge(
                        charge.charge().item(), charge.fee().map(ExactAmount::toString), charge.json())).toList());
    }

    private static Day day(DayExplanation day) {
        return new Day(day.date().toString(), day.plan(), day.serviceSeconds(), day.isBillable(),
                Optional.of(day.standing().name()).filter(why -> !day.isBillable()), day.value("dau"),
                day.value("groups"), day.further(), day.options());
    }

    private static Span span(TimeSpan span) {
        return new Span(Voice.time(span.startInclusive()), Voice.time(span.endExclusive()),
                span.seconds());
    }
}
