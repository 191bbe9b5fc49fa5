package yuejie.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static yuejie.explain.ExplanationLanguage.EN;
import static yuejie.explain.ExplanationLanguage.ZH;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import yuejie.catalog.Aggregate;
import yuejie.catalog.Catalog;
import yuejie.catalog.file.CatalogFiles;
import yuejie.money.ExactAmount;
import yuejie.money.Money;
import yuejie.rating.Evidence;
import yuejie.rating.InvoiceLine;
import yuejie.rating.Measured;

/** Whole texts of lines on sums, last values, units and options by the block. June 2019 has 2,592,000 seconds. */
class ChargeKindsExplanationTest {

    private static final long ALL = 2_592_000;
    private static final String NONE = "included_up_to: 0, prices: {}";
    private static final Catalog CATALOG = CatalogFiles.parse("own.yaml", """
            id: own
            site: own
            version: 1
            currency: CNY
            valid: {from: 2019-01}
            proration: SECOND
            plans:
              NO: {name: {zh: 无, en: None}, billable: false, package_fee: 0}
              YES: {name: {zh: 有, en: Some}, billable: true, package_fee: 0}
            meters:
              mbps: {name: {zh: 带宽, en: Bandwidth}}
            charges:
              - {item: SUM, kind: UNIT_PRICE, meter: mbps, aggregate: SUM, name: {zh: 带宽费, en: Traffic},
                 plans: {YES: {price: 1}}}
              - {item: SEATS, kind: OPTION_FEE_PER_BLOCK, option: SEATS, meter: groups, aggregate: LAST,
                 name: {zh: 席位, en: Seats}, plans: {YES: {%s, block: 5}}}
            """.formatted(NONE));

    private static InvoiceLine line(String item, Evidence evidence, String price, String fee, String amount) {
        return new InvoiceLine(item, "YES", evidence, ExactAmount.of(price), ExactAmount.of(fee), ALL, ALL, Money.ZERO,
                Money.of(amount));
    }

    private static List<String> words(InvoiceLine line, ExplanationLanguage language) {
        LineExplanation explanation = new LineExplanation(line, false);
        assertThat(explanation.agrees()).isTrue();
        return explanation.lines(new Voice(language, Optional.of(CATALOG), "CNY"));
    }

    @Test
    void aSumByTheUnitWithAMinimum() {
        InvoiceLine line = line("SUM", new Evidence.Overage(new Measured("mbps", Aggregate.SUM, 1_415, Optional.empty(),
                Optional.of("1".repeat(27) + "000")), 15, 1, 1_400, Money.of("20.00"), OptionalLong.empty()), "0.0125",
                "20.00", "20.00");
        assertThat(words(line, ZH)).containsExactly(
                "  带宽 当月合计（R10.3）  1,415，为当月 27 个计费日之和",
                "  免费额度（R1）          15，有（YES）套餐包包含",
                "  套餐包外超量（R4.1）    1,415 − 15 = 1,400",
                "  单价（R1）              每个 0.0125 元",
                "  费用（R4.1）            1,400 × 0.0125 = 17.50 元",
                "  最低收费（R10.3）       20.00 元：上述费用低于最低收费",
                "  使用时长（R6.1）        2,592,000 秒 / 全月 2,592,000 秒：当月无停服，不按比例折算",
                "  本项金额                20.00 元");
    }

    @Test
    void anOptionOfOnesOwnByTheBlockOfALastValue() {
        InvoiceLine line = line("SEATS", new Evidence.Overage(new Measured("groups", Aggregate.LAST, 12,
                Optional.of(LocalDate.of(2019, 6, 30)), Optional.empty()), 0, 5, 3, Money.ZERO, OptionalLong.of(50)),
                "2.00", "6.00", "6.00");
        assertThat(words(line, EN)).containsExactly(
                "  Option value (R5.1)           50 under Some (YES)",
                "  Last value of groups (R10.3)  12, that of the last billable day, 2019-06-30",
                "  Free quota (R1)               0, included in Some (YES)",
                "  Above the quota (R4.1)        12 − 0 = 12",
                "  Blocks begun (R4.1)           ceil(12 ÷ 5) = 3 (a begun block counts in full)",
                "  Unit price (R1)               2.00 CNY a block of 5",
                "  Fee (R4.1)                    3 × 2.00 = 6.00 CNY",
                "  In service (R6.1)             2,592,000 of 2,592,000 seconds: no suspension in the month, nothing is"
                        + " prorated",
                "  Amount                        6.00 CNY");
    }

    @Test
    void aSumOfWhichNoDayIsLeft() {
        InvoiceLine line = line("SUM",
                new Evidence.Overage(Measured.nothing("mbps", Aggregate.SUM), 0, 1, 0, Money.ZERO,
                        OptionalLong.empty()),
                "1.00", "0.00", "0.00");
        assertThat(words(line, EN)).first()
                .isEqualTo("  Sum of Bandwidth (R10.3)  0: there is no billable day to count");
    }
}
