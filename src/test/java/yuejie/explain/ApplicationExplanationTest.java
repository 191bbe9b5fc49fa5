package yuejie.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static yuejie.explain.ExplanationLanguage.EN;
import static yuejie.explain.ExplanationLanguage.ZH;

import org.junit.jupiter.api.Test;

/** Whole texts of July 2022, their tables of days written by rows. */
class ApplicationExplanationTest {

    private static final String NOTHING_ELSE_EN = """
              Peak groups above quota (GROUP_OVERAGE)
                Professional (PRO), billable days: 31  peak 10,000 on 2022-07-01 is not above the free quota of \
            100,000: nothing (R4.1)
            """;
    private static final String NOTHING_ELSE_ZH = """
              峰值群组数超量（GROUP_OVERAGE）
                专业版（PRO），计费日 31 天  峰值 10,000（2022-07-01）未超出免费额度 100,000：不收费（R4.1）
            """;

    @Test
    void nothingIsDueAtTheQuotaItself() {
        ExplanationGiven given = ExplanationGiven.plan("PRO").dau(5, 10_000);
        assertThat(given.settled().agrees()).isTrue();
        assertThat(given.settled().text(EN) + "\n").isEqualTo("""
                Application 1400000001 in 2022-07: nothing due
                Account acct-01 (Aurora), site mainland, created on 2021-03-01
                Price catalog mainland-2022 version 1
                The month is settled and proved; what follows is what the settlement saw.

                Why: billable days: 31; but every charge is zero, as derived below.

                Days (R3.2)
                  date        plan          in service  billable  DAU     groups  HISTORY_STORAGE
                """ + rows(1, 4, "Professional  yes         yes       1,000   10,000  0")
                + rows(5, 5, "Professional  yes         yes       10,000  10,000  0")
                + rows(6, 31, "Professional  yes         yes       1,000   10,000  0") + """

                Time in service (R6.1)
                  No suspension in the month, so nothing is prorated: 2,678,400 of 2,678,400 seconds.

                Charges
                  Daily active users above quota (DAU_OVERAGE)
                    Professional (PRO), billable days: 31  peak 10,000 on 2022-07-05 is not above the free quota of \
                10,000: nothing (R4.1)
                """ + NOTHING_ELSE_EN + """
                  Extended history storage (HISTORY_STORAGE)
                    not open at any in-service instant of a billable day: nothing (R5.1)
                """);
    }

    @Test
    void nothingIsDueAtTheQuotaItselfInChinese() {
        ExplanationGiven given = ExplanationGiven.plan("PRO").dau(5, 10_000);
        assertThat(given.settled().text(ZH) + "\n").isEqualTo("""
                应用（SDKAppID）1400000001，账期 2022-07：无应付费用
                账号 acct-01（Aurora），站点 mainland，创建日期 2021-03-01
                价目表 mainland-2022 第 1 版
                该账期已结算并核对无误；以下数据为结算时所见。

                原因：当月有 31 个计费日，但各计费项均未产生费用，见下。

                逐日明细（R3.2）
                  日期        套餐包  使用中  计费  DAU     群组数  HISTORY_STORAGE
                """ + rows(1, 4, "专业版  是      是    1,000   10,000  0")
                + rows(5, 5, "专业版  是      是    10,000  10,000  0")
                + rows(6, 31, "专业版  是      是    1,000   10,000  0") + """

                使用时长（R6.1）
                  当月无停服，不按比例折算：计 2,678,400 秒 / 全月 2,678,400 秒。

                各计费项
                  日活跃用户数（DAU）超量（DAU_OVERAGE）
                    专业版（PRO），计费日 31 天  峰值 10,000（2022-07-05）未超出免费额度 10,000：不收费（R4.1）
                """ + NOTHING_ELSE_ZH + """
                  延长历史消息存储时长（HISTORY_STORAGE）
                    当月计费日的使用时段内未开通：不收费（R5.1）
                """);
    }

    @Test
    void anUnsoldRetentionParks() {
        ExplanationGiven given = ExplanationGiven.plan("PRO").retention(60, "2022-07-15T00:00:00").dau(3, 50_000);
        assertThat(given.settled().text(EN) + "\n").isEqualTo("""
                Application 1400000001 in 2022-07: parked (UNPRICED_OPTION)
                Account acct-01 (Aurora), site mainland, created on 2021-03-01
                Price catalog mainland-2022 version 1
                The month is settled and proved; what follows is what the settlement saw.

                Why: an option had a value that its plan neither sells nor includes (R5.2); the whole invoice waits.
                Detail: HISTORY_STORAGE 60 is neither sold nor included in plan PRO, which it met on 2022-07-15; \
                sold: up to 7 included, [30, 90, 180, 360]
                To do: withdraw and correct the option change (options.csv, action WITHDRAW), or add a catalog that \
                sells the value (--catalogs); then settle the parked applications of 2022-07 again (R7.4).

                Days (R3.2)
                  date        plan          in service  billable  DAU     groups  HISTORY_STORAGE
                """ + rows(1, 2, "Professional  yes         yes       1,000   10,000  0")
                + rows(3, 3, "Professional  yes         yes       50,000  10,000  0")
                + rows(4, 14, "Professional  yes         yes       1,000   10,000  0")
                + rows(15, 31, "Professional  yes         yes       1,000   10,000  60") + """

                Time in service (R6.1)
                  No suspension in the month, so nothing is prorated: 2,678,400 of 2,678,400 seconds.

                Charges
                  Daily active users above quota (DAU_OVERAGE)
                    Professional (PRO), billable days: 31  peak 50,000 on 2022-07-03, above the quota of 10,000 by \
                40,000: ceil(40,000 ÷ 10,000) = 4; 4 × 1,000.00 = 4,000.00 CNY (R4.1)
                """ + NOTHING_ELSE_EN + """
                  Extended history storage (HISTORY_STORAGE)
                    Professional (PRO), 60 days  in effect this month from 2022-07-15: neither sold nor included, which \
                parks the application (R5.2)
                """);
    }

    @Test
    void anUnsoldRetentionParksInChinese() {
        ExplanationGiven given = ExplanationGiven.plan("PRO").retention(60, "2022-07-15T00:00:00").dau(3, 50_000);
        assertThat(given.settled().text(ZH) + "\n").startsWith("""
                应用（SDKAppID）1400000001，账期 2022-07：暂缓出账（UNPRICED_OPTION）
                账号 acct-01（Aurora），站点 mainland，创建日期 2021-03-01
                价目表 mainland-2022 第 1 版
                该账期已结算并核对无误；以下数据为结算时所见。

                原因：当月生效的某项增值服务档位，所用套餐包既不售卖也不包含（R5.2），整张账单暂缓出具。
                详情（留存原文）：HISTORY_STORAGE 60 is neither sold nor included in plan PRO, which it met on \
                2022-07-15; sold: up to 7 included, [30, 90, 180, 360]
                处理：撤销并更正该项变更（options.csv，action 为 WITHDRAW），或用 --catalogs 补充售卖该档位的价目表；\
                然后重新结算账期 2022-07 中暂缓出账的应用（R7.4）。

                逐日明细（R3.2）
                """).endsWith("""
                  延长历史消息存储时长（HISTORY_STORAGE）
                    专业版（PRO），60 天  当月自 2022-07-15 起生效：该套餐包既不售卖也不包含，暂缓出账（R5.2）
                """);
    }

    @Test
    void aTrialIsNeverBilled() {
        ExplanationGiven given = ExplanationGiven.trial().dau(8, 50_000).missing(9);
        assertThat(given.settled().text(EN) + "\n").isEqualTo("""
                Application 1400000001 in 2022-07: nothing due
                Account acct-01 (Aurora), site mainland, created on 2021-03-01
                Price catalog mainland-2022 version 1
                The month is settled and proved; what follows is what the settlement saw.

                Why: no day of the month is billable (R3.2): days under Trial (TRIAL), which is never billed (R1.3): 31.

                Days (R3.2)
                  date        plan   in service  billable                   DAU      groups   HISTORY_STORAGE
                """ + rows(1, 7, "Trial  yes         no: Trial is never billed  1,000    10,000   0")
                + rows(8, 8, "Trial  yes         no: Trial is never billed  50,000   10,000   0")
                + rows(9, 9, "Trial  yes         no: Trial is never billed  missing  missing  0")
                + rows(10, 31, "Trial  yes         no: Trial is never billed  1,000    10,000   0") + """

                Time in service (R6.1)
                  No suspension in the month, so nothing is prorated: 2,678,400 of 2,678,400 seconds.

                Charges
                  Daily active users above quota (DAU_OVERAGE)
                    no billable day has a quota: nothing (R3.2)
                  Peak groups above quota (GROUP_OVERAGE)
                    no billable day has a quota: nothing (R3.2)
                  Extended history storage (HISTORY_STORAGE)
                    not open at any in-service instant of a billable day: nothing (R5.1)
                """);
        assertThat(given.settled().text(ZH)).contains("""
                原因：当月没有计费日（R3.2）：体验版（TRIAL）不计费（R1.3），31 天。

                逐日明细（R3.2）
                  日期        套餐包  使用中  计费              DAU     群组数  HISTORY_STORAGE
                """ + rows(1, 7, "体验版  是      否：体验版不计费  1,000   10,000  0")
                + rows(8, 8, "体验版  是      否：体验版不计费  50,000  10,000  0")
                + rows(9, 9, "体验版  是      否：体验版不计费  缺数据  缺数据  0"));
    }

    @Test
    void createdAfterTheMonthItHasNoAssessment() {
        ApplicationExplanation explanation = ExplanationGiven.trial().createdOn("2022-08-02").unassessed();
        assertThat(explanation.text(EN)).isEqualTo("""
                Application 1400000001 in 2022-07: no assessment
                Account acct-01 (Aurora), site mainland, created on 2022-08-02
                The application was created on 2022-08-02, after the month's last day 2022-07-31, so the month has no \
                assessment of it (R7.2).""");
        assertThat(explanation.text(ZH)).isEqualTo("""
                应用（SDKAppID）1400000001，账期 2022-07：无结算结果
                账号 acct-01（Aurora），站点 mainland，创建日期 2022-08-02
                本应用创建于 2022-08-02，晚于账期最后一日 2022-07-31，故该账期没有结算结果（R7.2）。""");
    }

    @Test
    void ofTwoPlansTheHigherFeeIsTheMonths() {
        ExplanationGiven given = ExplanationGiven.plan("PRO").order("o-2", "FLAGSHIP", 12, "2022-07-16")
                .dau(8, 30_500).dau(20, 15_000);
        assertThat(given.settled().text(EN)).contains("""
                  Daily active users above quota (DAU_OVERAGE)
                    Professional (PRO), billable days: 15   peak 30,500 on 2022-07-08, above the quota of 10,000 by \
                20,500: ceil(20,500 ÷ 10,000) = 3; 3 × 1,000.00 = 3,000.00 CNY (R4.1)
                    Flagship (FLAGSHIP), billable days: 16  peak 15,000 on 2022-07-20, above the quota of 10,000 by \
                5,000: ceil(5,000 ÷ 10,000) = 1; 1 × 1,000.00 = 1,000.00 CNY (R4.1)
                    The month's (R4.2)                      3,000.00 CNY, of Professional (PRO): the highest fee, \
                never the sum
                """).endsWith("\nTotal (R7.1): 3,000.00 CNY");
        assertThat(ExplanationGiven.plan("PRO").order("o-2", "FLAGSHIP", 12, "2022-07-16").dau(8, 12_000)
                .dau(20, 15_000).settled().text(EN)).contains(
                        "1,000.00 CNY, of Flagship (FLAGSHIP): equal fees, the higher peak, never the sum\n");
        assertThat(ExplanationGiven.plan("PRO").order("o-2", "FLAGSHIP", 12, "2022-07-16").dau(8, 15_000)
                .dau(20, 15_000).settled().text(ZH)).contains(
                        "1,000.00 元，取自专业版（PRO）：费用与峰值均相同，取日期较早者，不累加\n");
    }

    @Test
    void suspensionsAreListedAndALineOfNothingIsSaid() {
        ExplanationGiven given = ExplanationGiven.plan("PRO").createdOn("2022-07-02").dau(31, 10_500)
                .groups(31, 50_100_000).suspended("2022-07-02T12:00:00", "2022-07-31T23:59:50");
        String text = given.settled().text(EN);
        assertThat(text).contains("""
                  2022-07-01  Professional  –            no: not yet created    1,000   10,000      0
                  2022-07-02  Professional  part, 43,200 s  yes                    1,000   10,000      0
                  2022-07-03  Professional  no              no: suspended all day  1,000   10,000      0
                """.replace("–            no", "–               no")).contains("""
                Time in service (R6.1)
                  From creation      since 2022-07-02 00:00:00, 2,592,000 s
                  Suspended          2022-07-02 12:00:00 to 2022-07-31 23:59:50, 2,548,790 s
                  In service (R6.1)  2,592,000 − 2,548,790 = 43,210 of 2,678,400 seconds
                """).endsWith("\nTotal (R7.1): 16.13 + 8,066.38 = 8,082.51 CNY");
        assertThat(ExplanationGiven.plan("PRO").dau(31, 10_500).suspended("2022-06-01T00:00:00", "2022-07-31T23:59:50")
                .settled().text(ZH)).contains("原因：各计费项按使用时长比例折算并四舍五入后均为 0.00（R7.1）。\n")
                .contains("不列入账单（R7.1）          1,000.00 × 10 ÷ 2,678,400 = 0.003733…，四舍五入为 0.00\n");
    }

    @Test
    void aPreviewSaysThatItIsOne() {
        ExplanationGiven given = ExplanationGiven.plan("FLAGSHIP").retention(360, "2022-07-10T09:00:00")
                .retention(90, "2022-07-11T09:00:00");
        assertThat(given.preview().text(EN)).startsWith("""
                Application 1400000001 in 2022-07: preview: would be invoiced, 2,000.00 CNY
                Account acct-01 (Aurora), site mainland, created on 2021-03-01
                Price catalog mainland-2022 version 1
                PREVIEW: the month is not settled; what follows is computed from the present data, and nothing is written.

                Why: 2,000.00 CNY is due, as derived below.
                """).contains("""
                  2022-07-10  Flagship  yes         yes       1,000  10,000  0 → 360
                  2022-07-11  Flagship  yes         yes       1,000  10,000  360 → 90
                """).contains("""
                  Extended history storage (HISTORY_STORAGE)
                    Flagship (FLAGSHIP), 360 days  in effect this month from 2022-07-10: 2,000.00 CNY a month
                    Flagship (FLAGSHIP), 90 days   in effect this month from 2022-07-11: 500.00 CNY a month
                    The month's (R5.1)             2,000.00 CNY, of Flagship (FLAGSHIP) with 360 days: the highest \
                price in effect (of equal ones the earliest), charged in full

                Lines that a settlement would write
                Line 1: Extended history storage (HISTORY_STORAGE), Flagship (FLAGSHIP)
                """);
        assertThat(given.preview().text(ZH)).startsWith("""
                应用（SDKAppID）1400000001，账期 2022-07：试算，将出账 2,000.00 元
                """);
    }

    private static String rows(int first, int last, String rest) {
        StringBuilder rows = new StringBuilder();
        for (int day = first; day <= last; day++) {
            rows.append(String.format("  2022-07-%02d  %s\n", day, rest));
        }
        return rows.toString();
    }
}
