package yuejie.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static yuejie.explain.ExplanationLanguage.EN;
import static yuejie.explain.ExplanationLanguage.ZH;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

/** Whole texts. July 2022 has 31 x 86,400 = 2,678,400 seconds. */
class InvoiceExplanationTest {

    private static final BillingMonth JULY = BillingMonth.of(2022, 7);
    private static final Optional<Catalog> CATALOG = CatalogFiles.read(Optional.empty()).holding("mainland", JULY);
    private static final long ALL = 2_678_400;

    /** 15,000 − 10,000 = 5,000: one block; never suspended. */
    private static final InvoiceLine WHOLE = new InvoiceLine("DAU_OVERAGE", "PRO",
            peak("dau", 15_000, LocalDate.of(2022, 7, 25), 10_000, 1),
            ExactAmount.of("1000.00"), ExactAmount.of("1000.00"), ALL, ALL, Money.ZERO, Money.of("1000.00"));
    /** 20 of 31 days: 3000 x 20/31 = 1935.48387… */
    private static final InvoiceLine SHARE = new InvoiceLine("GROUP_OVERAGE", "FLAGSHIP",
            peak("groups", 350_000, LocalDate.of(2022, 7, 6), 100_000, 3),
            ExactAmount.of("1000.00"), ExactAmount.of("3000.00"), 1_728_000, ALL, Money.ZERO, Money.of("1935.48"));
    /** 1500 x 20/31 = 967.741935… */
    private static final InvoiceLine HISTORY_SHARE = new InvoiceLine("HISTORY_STORAGE", "PRO",
            new Evidence.Option(180), ExactAmount.of("1500.00"), ExactAmount.of("1500.00"), 1_728_000, ALL,
            Money.ZERO, Money.of("967.74"));
    /** Suspended for 1,674 seconds: 1000 x 2,676,726 / 2,678,400 = 999.375, exactly half a cent. */
    private static final InvoiceLine HALF_A_CENT = new InvoiceLine("DAU_OVERAGE", "PRO",
            peak("dau", 12_000, LocalDate.of(2022, 7, 18), 10_000, 1),
            ExactAmount.of("1000.00"), ExactAmount.of("1000.00"), 2_676_726, ALL, Money.ZERO, Money.of("999.38"));
    private static final InvoiceLine HISTORY = new InvoiceLine("HISTORY_STORAGE", "PRO", new Evidence.Option(90),
            ExactAmount.of("1000.00"), ExactAmount.of("1000.00"), ALL, ALL, Money.ZERO, Money.of("1000.00"));

    /** Evidence of a peak above a quota that is as large as a block. */
    private static Evidence peak(String meter, long quantity, LocalDate date, long quota, long blocks) {
        return new Evidence.Overage(new Measured(meter, Aggregate.MAX, quantity, Optional.of(date), Optional.empty()),
                quota, quota, blocks, Money.ZERO, OptionalLong.empty());
    }

    @Test
    void anOverageThatIsNotProrated() {
        InvoiceExplanation explanation = explanation("IM-202207-1400000024", "1000.00", WHOLE);
        assertThat(explanation.agrees()).isTrue();
        assertThat(explanation.text(EN)).isEqualTo("""
                Invoice IM-202207-1400000024: 1,000.00 CNY
                Application 1400000024, account acct-08 (海蓝电商), month 2022-07, price catalog mainland-2022 version 1

                Line 1: Daily active users above quota (DAU_OVERAGE), Professional (PRO)
                  Peak DAU (R3.3)         15,000, the highest of the billable days, first on 2022-07-25
                  Free quota (R1)         10,000, included in Professional (PRO)
                  Above the quota (R4.1)  15,000 − 10,000 = 5,000
                  Blocks begun (R4.1)     ceil(5,000 ÷ 10,000) = 1 (a begun block counts in full)
                  Unit price (R1)         1,000.00 CNY a block of 10,000
                  Fee (R4.1)              1 × 1,000.00 = 1,000.00 CNY
                  In service (R6.1)       2,678,400 of 2,678,400 seconds: no suspension in the month, nothing is prorated
                  Amount                  1,000.00 CNY

                Total (R7.1): 1,000.00 CNY""");
        assertThat(explanation.text(ZH)).isEqualTo("""
                账单 IM-202207-1400000024：1,000.00 元
                应用（SDKAppID）1400000024，账号 acct-08（海蓝电商），账期 2022-07，价目表 mainland-2022 第 1 版

                第 1 项：日活跃用户数（DAU）超量（DAU_OVERAGE），专业版（PRO）
                  峰值 DAU（R3.3）      15,000，为当月计费日中的最高值，首次出现于 2022-07-25
                  免费额度（R1）        10,000，专业版（PRO）套餐包包含
                  套餐包外超量（R4.1）  15,000 − 10,000 = 5,000
                  计费单位数（R4.1）    5,000 ÷ 10,000，向上取整 = 1（不足 10,000 的部分按 10,000 计算）
                  单价（R1）            每 10,000 个 1,000.00 元
                  费用（R4.1）          1 × 1,000.00 = 1,000.00 元
                  使用时长（R6.1）      2,678,400 秒 / 全月 2,678,400 秒：当月无停服，不按比例折算
                  本项金额              1,000.00 元

                合计（R7.1）：1,000.00 元""");
    }

    @Test
    void aProratedOverageShowsTheExactProductBeforeItIsRounded() {
        InvoiceExplanation explanation = explanation("IM-202207-1400000027", "999.38", HALF_A_CENT);
        assertThat(explanation.agrees()).isTrue();
        assertThat(explanation.text(EN)).contains("""
                  Fee (R4.1)              1 × 1,000.00 = 1,000.00 CNY
                  In service (R6.1)       2,676,726 of 2,678,400 seconds (30 d 23 h 32 m 6 s of 31 d, about 99.9375 %)
                  Prorated (R6.1)         1,000.00 × 2,676,726 ÷ 2,678,400 = 999.375
                  Rounded (R7.1)          999.375, half up to two places (HALF_UP) = 999.38
                  Amount                  999.38 CNY
                """);
        assertThat(explanation.text(ZH)).contains("""
                  费用（R4.1）            1 × 1,000.00 = 1,000.00 元
                  使用时长（R6.1）        2,676,726 秒 / 全月 2,678,400 秒（30 天 23 小时 32 分 6 秒 / 31 天，约 99.9375%）
                  按使用时长比例（R6.1）  1,000.00 × 2,676,726 ÷ 2,678,400 = 999.375
                  四舍五入（R7.1）        999.375，保留两位小数（HALF_UP）= 999.38
                  本项金额                999.38 元
                """);
    }

    @Test
    void historyStorageIsChargedInFull() {
        InvoiceExplanation explanation = explanation("IM-202207-1400000012", "1000.00", HISTORY);
        assertThat(explanation.text(EN)).isEqualTo("""
                Invoice IM-202207-1400000012: 1,000.00 CNY
                Application 1400000012, account acct-08 (海蓝电商), month 2022-07, price catalog mainland-2022 version 1

                Line 1: Extended history storage (HISTORY_STORAGE), Professional (PRO)
                  Retention (R5)      90 days under Professional (PRO)
                  Monthly price (R5)  1,000.00 CNY
                  Fee (R5.1)          1,000.00 CNY: the opening month is charged in full, whatever the day; so is the \
                month of a change or closing
                  In service (R6.1)   2,678,400 of 2,678,400 seconds: no suspension in the month, nothing is prorated
                  Amount              1,000.00 CNY

                Total (R7.1): 1,000.00 CNY""");
        assertThat(explanation.text(ZH)).isEqualTo("""
                账单 IM-202207-1400000012：1,000.00 元
                应用（SDKAppID）1400000012，账号 acct-08（海蓝电商），账期 2022-07，价目表 mainland-2022 第 1 版

                第 1 项：延长历史消息存储时长（HISTORY_STORAGE），专业版（PRO）
                  历史消息存储时长（R5）  90 天，专业版（PRO）
                  每月价格（R5）          1,000.00 元
                  费用（R5.1）            1,000.00 元：开通当月收取整月费用，与开通日期无关；变更或关闭当月亦同
                  使用时长（R6.1）        2,678,400 秒 / 全月 2,678,400 秒：当月无停服，不按比例折算
                  本项金额                1,000.00 元

                合计（R7.1）：1,000.00 元""");
    }

    @Test
    void severalLinesAreRoundedOneByOneAndAddUp() {
        InvoiceExplanation explanation = explanation("IM-202207-1400000021", "2903.22", SHARE, HISTORY_SHARE);
        assertThat(explanation.agrees()).isTrue();
        assertThat(explanation.text(EN)).isEqualTo("""
                Invoice IM-202207-1400000021: 2,903.22 CNY
                Application 1400000021, account acct-08 (海蓝电商), month 2022-07, price catalog mainland-2022 version 1

                Line 1: Peak groups above quota (GROUP_OVERAGE), Flagship (FLAGSHIP)
                  Peak groups (R3.3)      350,000, the highest of the billable days, first on 2022-07-06
                  Free quota (R1)         100,000, included in Flagship (FLAGSHIP)
                  Above the quota (R4.1)  350,000 − 100,000 = 250,000
                  Blocks begun (R4.1)     ceil(250,000 ÷ 100,000) = 3 (a begun block counts in full)
                  Unit price (R1)         1,000.00 CNY a block of 100,000
                  Fee (R4.1)              3 × 1,000.00 = 3,000.00 CNY
                  In service (R6.1)       1,728,000 of 2,678,400 seconds (20 d of 31 d, about 64.5161 %)
                  Prorated (R6.1)         3,000.00 × 1,728,000 ÷ 2,678,400 = 1,935.483870…
                  Rounded (R7.1)          1,935.483870…, half up to two places (HALF_UP) = 1,935.48
                  Amount                  1,935.48 CNY

                Line 2: Extended history storage (HISTORY_STORAGE), Professional (PRO)
                  Retention (R5)      180 days under Professional (PRO)
                  Monthly price (R5)  1,500.00 CNY
                  Fee (R5.1)          1,500.00 CNY: the opening month is charged in full, whatever the day; so is the \
                month of a change or closing
                  In service (R6.1)   1,728,000 of 2,678,400 seconds (20 d of 31 d, about 64.5161 %)
                  Prorated (R6.1)     1,500.00 × 1,728,000 ÷ 2,678,400 = 967.741935…
                  Rounded (R7.1)      967.741935…, half up to two places (HALF_UP) = 967.74
                  Amount              967.74 CNY

                Total (R7.1): 1,935.48 + 967.74 = 2,903.22 CNY""");
    }

    @Test
    void severalLinesAddUpInChinese() {
        InvoiceExplanation explanation = explanation("IM-202207-1400000021", "2903.22", SHARE, HISTORY_SHARE);
        assertThat(explanation.text(ZH)).isEqualTo("""
                账单 IM-202207-1400000021：2,903.22 元
                应用（SDKAppID）1400000021，账号 acct-08（海蓝电商），账期 2022-07，价目表 mainland-2022 第 1 版

                第 1 项：峰值群组数超量（GROUP_OVERAGE），旗舰版（FLAGSHIP）
                  峰值群组数（R3.3）      350,000，为当月计费日中的最高值，首次出现于 2022-07-06
                  免费额度（R1）          100,000，旗舰版（FLAGSHIP）套餐包包含
                  套餐包外超量（R4.1）    350,000 − 100,000 = 250,000
                  计费单位数（R4.1）      250,000 ÷ 100,000，向上取整 = 3（不足 100,000 的部分按 100,000 计算）
                  单价（R1）              每 100,000 个 1,000.00 元
                  费用（R4.1）            3 × 1,000.00 = 3,000.00 元
                  使用时长（R6.1）        1,728,000 秒 / 全月 2,678,400 秒（20 天 / 31 天，约 64.5161%）
                  按使用时长比例（R6.1）  3,000.00 × 1,728,000 ÷ 2,678,400 = 1,935.483870…
                  四舍五入（R7.1）        1,935.483870…，保留两位小数（HALF_UP）= 1,935.48
                  本项金额                1,935.48 元

                第 2 项：延长历史消息存储时长（HISTORY_STORAGE），专业版（PRO）
                  历史消息存储时长（R5）  180 天，专业版（PRO）
                  每月价格（R5）          1,500.00 元
                  费用（R5.1）            1,500.00 元：开通当月收取整月费用，与开通日期无关；变更或关闭当月亦同
                  使用时长（R6.1）        1,728,000 秒 / 全月 2,678,400 秒（20 天 / 31 天，约 64.5161%）
                  按使用时长比例（R6.1）  1,500.00 × 1,728,000 ÷ 2,678,400 = 967.741935…
                  四舍五入（R7.1）        967.741935…，保留两位小数（HALF_UP）= 967.74
                  本项金额                967.74 元

                合计（R7.1）：1,935.48 + 967.74 = 2,903.22 元""");
    }

    @Test
    void anAdjustmentIsTheDifferenceToWhatWasIssuedBefore() {
        InvoiceLine credit = new InvoiceLine(WHOLE.item(), WHOLE.plan(), WHOLE.evidence(), WHOLE.unitPrice(),
                WHOLE.fee(), ALL, ALL, Money.of("3000.00"), Money.of("-2000.00"));
        InvoiceExplanation explanation = explanation("IM-202207-1400000024-A1", "-2000.00", credit);
        assertThat(explanation.agrees()).isTrue();
        assertThat(explanation.text(EN)).endsWith("""
                  Amount due (R6.1, R7.1)  1,000.00 CNY
                  Adjustment (R9.3)        1,000.00 due − 3,000.00 issued before = -2,000.00 CNY
                  Amount                   -2,000.00 CNY

                Total (R7.1): -2,000.00 CNY""");
    }

    @Test
    void whatDoesNotFollowFromItsEvidenceIsSaid() {
        InvoiceLine tooMuch = new InvoiceLine(SHARE.item(), SHARE.plan(), SHARE.evidence(), SHARE.unitPrice(),
                SHARE.fee(), SHARE.serviceSeconds(), ALL, Money.ZERO, Money.of("1935.49"));
        InvoiceExplanation explanation = explanation("IM-202207-1400000021", "1935.50", tooMuch);
        assertThat(explanation.agrees()).isFalse();
        assertThat(explanation.text(EN)).endsWith("""
                  DISAGREES               1,935.49 CNY is kept, but the evidence gives 1,935.48 CNY; this needs a look
                  Amount                  1,935.49 CNY

                Total (R7.1): 1,935.50 CNY
                DISAGREES: 1,935.50 CNY is kept, but the evidence gives 1,935.49 CNY; this needs a look""");
        InvoiceLine oneBlockMore = new InvoiceLine(WHOLE.item(), WHOLE.plan(),
                peak("dau", 15_000, LocalDate.of(2022, 7, 25), 10_000, 2),
                ExactAmount.of("1000.00"), ExactAmount.of("2000.00"), ALL, ALL, Money.ZERO, Money.of("2000.00"));
        explanation = explanation("IM-202207-1400000024", "2000.00", oneBlockMore);
        assertThat(explanation.agrees()).isFalse();
        assertThat(explanation.text(ZH)).contains("""
                  费用（R4.1）          1 × 1,000.00 = 1,000.00 元
                  不一致                账单所记为 2,000.00 元，而由其依据推得 1,000.00 元，请核查
                """);
    }

    @Test
    void withoutItsCatalogIdsStandForNames() {
        Invoice invoice = explanation("IM-202207-1400000024", "1000.00", WHOLE).invoice();
        assertThat(new InvoiceExplanation(invoice, Optional.empty(), Optional.empty()).text(EN)).startsWith("""
                Invoice IM-202207-1400000024: 1,000.00 CNY
                Application 1400000024, account acct-08, month 2022-07, price catalog mainland-2022 version 1

                Line 1: DAU_OVERAGE, PRO
                """).contains("10,000, included in PRO\n");
    }

    @Test
    @SuppressWarnings("unchecked")
    void asNamesAndValues() {
        Map<String, Object> json = ExplanationGiven.fields(
                explanation("IM-202207-1400000021", "2903.22", SHARE, HISTORY_SHARE).json());
        assertThat(json).containsEntry("invoice_no", "IM-202207-1400000021").containsEntry("total", "2903.22")
                .containsEntry("sum_of_lines", "2903.22").containsEntry("agrees", true);
        assertThat((List<Map<String, Object>>) json.get("lines")).hasSize(2).first()
                .satisfies(line -> assertThat(line).containsEntry("quantity", 350_000L)
                        .containsEntry("peak_date", "2022-07-06")
                        .containsEntry("above_quota", 250_000L).containsEntry("blocks", 3L)
                        .containsEntry("fee", "3000.00").containsEntry("service_seconds", 1_728_000L)
                        .containsEntry("unrounded", "1935.483870").containsEntry("unrounded_goes_on", true)
                        .containsEntry("due", "1935.48").containsEntry("amount", "1935.48"));
    }

    private static InvoiceExplanation explanation(String number, String total, InvoiceLine... lines) {
        Invoice invoice = new Invoice(InvoiceNumber.parse(number), "acct-08", "mainland-2022", 1, "CNY",
                Money.of(total), Arrays.asList(lines));
        return new InvoiceExplanation(invoice, CATALOG, Optional.of("海蓝电商"));
    }
}
