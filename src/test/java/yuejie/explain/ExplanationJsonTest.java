package yuejie.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Aggregate;
import yuejie.catalog.Catalog;
import yuejie.catalog.file.CatalogFiles;
import yuejie.invoice.Invoice;
import yuejie.invoice.InvoiceNumber;
import yuejie.money.ExactAmount;
import yuejie.money.Money;
import yuejie.rating.Evidence;
import yuejie.rating.InvoiceLine;
import yuejie.rating.Measured;

/** Documents with every field in its order. July 2022 has 2,678,400 seconds, 20 of its days 1,728,000. */
class ExplanationJsonTest {

    private static final InvoiceLine GROUPS = new InvoiceLine("GROUP_OVERAGE", "FLAGSHIP",
            new Evidence.Overage(new Measured("groups", Aggregate.MAX, 350_000, Optional.of(LocalDate.of(2022, 7, 6)),
                    Optional.empty()), 100_000, 100_000, 3, Money.ZERO, OptionalLong.empty()),
            ExactAmount.of("1000.00"), ExactAmount.of("3000.00"), 1_728_000, 2_678_400, Money.ZERO,
            Money.of("1935.48"));
    private static final InvoiceLine HISTORY = new InvoiceLine("HISTORY_STORAGE", "PRO", new Evidence.Option(180),
            ExactAmount.of("1500.00"), ExactAmount.of("1500.00"), 2_678_400, 2_678_400, Money.ZERO,
            Money.of("1500.00"));
    private static final String HEAD = """
            {
              "invoice_no" : "IM-202207-1400000021",
              "month" : "2022-07",
              "sdk_app_id" : 1400000021,
              "account_id" : "acct-08",
              "catalog" : "mainland-2022",
              "catalog_version" : 1,
              "currency" : "CNY",
            """;

    private static String invoice(String total, InvoiceLine line, Optional<Catalog> catalog, Optional<String> account) {
        Invoice invoice = new Invoice(InvoiceNumber.parse("IM-202207-1400000021"), "acct-08", "mainland-2022", 1, "CNY",
                Money.of(total), List.of(line));
        return ExplanationGiven.document(new InvoiceExplanation(invoice, catalog, account).json());
    }

    @Test
    void anInvoiceWithAnOverage() {
        Optional<Catalog> catalog = CatalogFiles.read(Optional.empty()).holding("mainland", BillingMonth.of(2022, 7));
        assertThat(invoice("1935.48", GROUPS, catalog, Optional.of("海蓝电商"))).isEqualTo(HEAD + """
                  "total" : "1935.48",
                  "account_name" : "海蓝电商",
                  "lines" : [ {
                    "line_no" : 1,
                    "item" : "GROUP_OVERAGE",
                    "name_zh" : "峰值群组数超量",
                    "name_en" : "Peak groups above quota",
                    "plan" : "FLAGSHIP",
                    "quantity" : 350000,
                    "meter" : "groups",
                    "aggregate" : "MAX",
                    "peak_date" : "2022-07-06",
                    "days" : null,
                    "free_quota" : 100000,
                    "above_quota" : 250000,
                    "block_size" : 100000,
                    "blocks" : 3,
                    "minimum" : "0.00",
                    "unit_price" : "1000.00",
                    "fee" : "3000.00",
                    "service_seconds" : 1728000,
                    "month_seconds" : 2678400,
                    "unrounded" : "1935.483870",
                    "unrounded_goes_on" : true,
                    "rounding" : "HALF_UP",
                    "due" : "1935.48",
                    "amount" : "1935.48",
                    "agrees" : true
                  } ],
                  "sum_of_lines" : "1935.48",
                  "agrees" : true
                }""");
    }

    @Test
    void whatIsNotKnownOfAnInvoiceHasNoField() {
        assertThat(invoice("1500.01", HISTORY, Optional.empty(), Optional.empty())).isEqualTo(HEAD + """
                  "total" : "1500.01",
                  "lines" : [ {
                    "line_no" : 1,
                    "item" : "HISTORY_STORAGE",
                    "plan" : "PRO",
                    "quantity" : 180,
                    "unit_price" : "1500.00",
                    "fee" : "1500.00",
                    "service_seconds" : 2678400,
                    "month_seconds" : 2678400,
                    "unrounded" : "1500.00",
                    "unrounded_goes_on" : false,
                    "rounding" : "HALF_UP",
                    "due" : "1500.00",
                    "amount" : "1500.00",
                    "agrees" : true
                  } ],
                  "sum_of_lines" : "1500.00",
                  "agrees" : false
                }""");
    }

    /** A retention of 90 days from 30 July on, no snapshot of 31 July; the DAU of 2 July are corrected afterwards. */
    private static String application() {
        return ExplanationGiven.document(ExplanationGiven.plan("PRO").missing(31)
                .retention(90, "2022-07-30T09:00:00")
                .settled(ExplanationGiven.plan("PRO").missing(31).retention(90, "2022-07-30T09:00:00").dau(2, 999))
                .json());
    }

    @Test
    void theHeadAndTheChangesOfAnApplication() {
        assertThat(application()).startsWith("""
                {
                  "month" : "2022-07",
                  "sdk_app_id" : 1400000001,
                  "account_id" : "acct-01",
                  "account_name" : "Aurora",
                  "site" : "mainland",
                  "created_on" : "2021-03-01",
                  "standing" : "SETTLED",
                  "is_preview" : false,
                  "outcome" : "INVOICED",
                  "reason" : "",
                  "detail" : "",
                  "total" : "1000.00",
                  "catalog" : "mainland-2022",
                  "catalog_version" : 1,
                  "days_not_imported" : [ ],
                  "days" : [ {
                """).endsWith("""
                  "changed_since" : [ {
                    "what" : "DAU",
                    "first_day" : "2022-07-02",
                    "last_day" : "2022-07-02",
                    "settled_with" : "1,000",
                    "now" : "999"
                  } ],
                  "agrees" : true
                }""");
    }

    @Test
    void theDaysOfAnApplication() {
        assertThat(application()).contains("""
                    "date" : "2022-07-31",
                    "plan" : "PRO",
                    "service_seconds" : 86400,
                    "billable" : true,
                    "why_not" : null,
                    "dau" : null,
                    "groups" : null,
                    "meters" : { },
                    "options" : {
                      "HISTORY_STORAGE" : [ 90 ]
                    }
                  } ],
                """);
    }

    @Test
    void theChargesOfAnApplication() {
        assertThat(application()).contains("""
                  "suspended" : [ ],
                  "service_seconds" : 2678400,
                  "month_seconds" : 2678400,
                  "charges" : [ {
                    "item" : "DAU_OVERAGE",
                    "fee" : null,
                    "candidates" : [ {
                      "plan" : "PRO",
                      "billable_days" : 31,
                      "aggregate" : "MAX",
                      "peak" : 1000,
                      "peak_date" : "2022-07-01",
                      "free_quota" : 10000,
                      "block_size" : 10000,
                      "blocks" : 0,
                      "unit_price" : "1000.00",
                      "minimum" : "0.00",
                      "fee" : "0.00",
                      "is_the_months" : false
                    } ]
                  }, {
                """).contains("""
                    "item" : "HISTORY_STORAGE",
                    "fee" : "1000.00",
                    "candidates" : [ {
                      "plan" : "PRO",
                      "value" : 90,
                      "since" : "2022-07-30",
                      "fee" : "1000.00",
                      "is_the_months" : true
                    } ]
                  } ],
                  "invoices" : [ {
                """);
    }
}
