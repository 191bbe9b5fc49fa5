package yuejie.explain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import yuejie.calendar.TimeSpan;
import yuejie.catalog.Catalog;
import yuejie.catalog.Charge;
import yuejie.contract.Application;
import yuejie.invoice.AssessmentSummary;
import yuejie.invoice.Invoice;
import yuejie.rating.Assessment;
import yuejie.rating.InvoiceLine;

/** Explanations as names and values: amounts as text, counts as numbers. */
final class ExplanationJson {

    private ExplanationJson() {
    }

    static Map<String, Object> invoice(Invoice invoice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("invoice_no", invoice.number().toString());
        json.put("month", invoice.number().month().toString());
        json.put("sdk_app_id", invoice.number().sdkAppId());
        json.put("account_id", invoice.accountId());
        json.put("catalog", invoice.catalog());
        json.put("catalog_version", invoice.catalogVersion());
        json.put("currency", invoice.currency());
        json.put("total", invoice.total().toString());
        return json;
    }

    static Map<String, Object> line(int number, LineExplanation derived, Optional<Catalog> catalog) {
        InvoiceLine line = derived.line();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line_no", number);
        json.put("item", line.item());
        catalog.stream().flatMap(c -> c.charges().stream()).filter(charge -> charge.item().equals(line.item()))
                .map(Charge::name).findFirst().ifPresent(name -> {
                    json.put("name_zh", name.zh());
                    json.put("name_en", name.en());
                });
        json.put("plan", line.plan());
        json.put("quantity", line.evidence().quantity());
        line.evidence().overage().ifPresent(overage -> {
            json.put("meter", overage.measured().meter());
            json.put("aggregate", overage.measured().aggregate().name());
            json.put("peak_date", overage.measured().date().map(Object::toString).orElse(null));
            json.put("days", overage.measured().days().orElse(null));
            json.put("free_quota", overage.freeQuota());
            json.put("above_quota", overage.aboveQuota());
            json.put("block_size", overage.blockSize());
            json.put("blocks", overage.blocks());
            json.put("minimum", overage.minimum().toString());
            overage.option().ifPresent(value -> json.put("option_value", value));
        });
        json.put("unit_price", line.unitPrice().toString());
        json.put("fee", line.fee().toString());
        json.put("service_seconds", line.serviceSeconds());
        json.put("month_seconds", line.monthSeconds());
        String unrounded = ExplanationNumbers.share(line.fee(), line.serviceSeconds(), line.monthSeconds());
        json.put("unrounded", unrounded.replace(",", "").replace(ExplanationNumbers.AND_SO_ON, ""));
        json.put("unrounded_goes_on", unrounded.endsWith(ExplanationNumbers.AND_SO_ON));
        json.put("rounding", "HALF_UP");
        json.put("due", derived.due().toString());
        json.put("amount", line.amount().toString());
        json.put("agrees", derived.agrees());
        return json;
    }

    static Map<String, Object> application(ApplicationExplanation month) {
        Map<String, Object> json = head(month);
        month.catalog().filter(catalog -> !month.isCreatedLater()).ifPresent(catalog -> {
            json.put("days", DayExplanation.of(month.seen(), catalog, month.planIds()).stream()
                    .map(ExplanationJson::day).toList());
            ServiceExplanation service = ServiceExplanation.of(month.seen(), catalog);
            json.put("suspended", service.suspended().stream().map(ExplanationJson::span).toList());
            json.put("service_seconds", service.share().serviceSeconds());
            json.put("month_seconds", service.share().monthSeconds());
            json.put("charges", ChargeExplanation.of(month.seen(), catalog, month.planIds()).stream()
                    .map(ExplanationJson::charge).toList());
        });
        json.put("invoices", month.invoices().stream()
                .map(invoice -> new InvoiceExplanation(invoice, month.catalog(), month.accountName()).json())
                .toList());
        if (month.isPreview()) {
            List<InvoiceLine> lines = month.computed().map(Assessment::lines).orElse(List.of());
            json.put("preview_lines", IntStream.range(0, lines.size()).mapToObj(i ->
                    line(i + 1, new LineExplanation(lines.get(i), false), month.catalog())).toList());
        }
        json.put("changed_since", month.changes().stream().map(ChangeExplanation::json).toList());
        json.put("agrees", month.agrees());
        return json;
    }

    private static Map<String, Object> head(ApplicationExplanation month) {
        Application application = month.seen().contract().application();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", month.month().toString());
        json.put("sdk_app_id", application.sdkAppId());
        json.put("account_id", month.stored().map(AssessmentSummary::accountId).orElse(application.accountId()));
        json.put("account_name", month.accountName().orElse(null));
        json.put("site", application.site());
        json.put("created_on", application.createdOn().toString());
        json.put("standing", month.standing().name());
        json.put("is_preview", month.isPreview());
        month.result().ifPresent(result -> {
            json.put("outcome", result.outcome().name());
            json.put("reason", result.reason());
            json.put("detail", result.detail());
            json.put("total", result.total().toString());
        });
        json.put("catalog", month.stored().map(AssessmentSummary::catalog)
                .or(() -> month.catalog().map(Catalog::id)).orElse(null));
        json.put("catalog_version", month.stored().map(AssessmentSummary::catalogVersion)
                .or(() -> month.catalog().map(Catalog::version)).orElse(null));
        json.put("days_not_imported", month.daysNotImported().stream().map(LocalDate::toString).toList());
        return json;
    }

    private static Map<String, Object> day(DayExplanation day) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", day.date().toString());
        json.put("plan", day.plan());
        json.put("service_seconds", day.serviceSeconds());
        json.put("billable", day.isBillable());
        json.put("why_not", day.isBillable() ? null : day.standing().name());
        json.put("dau", day.usage().map(usage -> usage.dau()).orElse(null));
        json.put("groups", day.usage().map(usage -> usage.groups()).orElse(null));
        json.put("meters", day.further());
        json.put("options", day.options());
        return json;
    }

    private static Map<String, Object> span(TimeSpan span) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", ExplanationVoice.time(span.startInclusive()));
        json.put("until", ExplanationVoice.time(span.endExclusive()));
        json.put("seconds", span.seconds());
        return json;
    }

    private static Map<String, Object> charge(ChargeExplanation charge) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("item", charge.charge().item());
        json.put("fee", charge.fee().map(Object::toString).orElse(null));
        json.put("candidates", charge.candidates());
        return json;
    }
}
