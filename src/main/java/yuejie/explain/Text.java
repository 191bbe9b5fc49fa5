package yuejie.explain;

import java.util.Locale;

/** Every sentence of an explanation, in Chinese and English side by side; values fill the places. */
enum Text {
    // an invoice
    INVOICE("账单 %s：%s", "Invoice %s: %s"),
    INVOICE_OF("应用（SDKAppID）%s，账号 %s，账期 %s，价目表 %s 第 %s 版",
            "Application %s, account %s, month %s, price catalog %s version %s"),
    LINE("第 %s 项：%s，%s", "Line %s: %s, %s"),
    NAMED("%s（%s）", "%s (%s)"),
    PEAK_DAU("峰值 DAU（R3.3）", "Peak DAU (R3.3)"),
    PEAK_GROUPS("峰值群组数（R3.3）", "Peak groups (R3.3)"),
    PEAK_OF("%s 峰值（R3.3）", "Peak of %s (R3.3)"),
    PEAK_ON("%s，为当月计费日中的最高值，首次出现于 %s", "%s, the highest of the billable days, first on %s"),
    SUM_OF("%s 当月合计（R10.3）", "Sum of %s (R10.3)"),
    SUM_OVER("%s，为当月 %s 个计费日之和", "%s, summed over billable days: %s"),
    LAST_OF("%s 月末值（R10.3）", "Last value of %s (R10.3)"),
    LAST_ON("%s，为最后一个计费日 %s 的值", "%s, that of the last billable day, %s"),
    NO_DAY_COUNTS("0：没有计费日", "0: there is no billable day to count"),
    FREE("免费额度（R1）", "Free quota (R1)"),
    FREE_IN("%s，%s套餐包包含", "%s, included in %s"),
    ABOVE("套餐包外超量（R4.1）", "Above the quota (R4.1)"),
    DIFFERENCE("%s − %s = %s", "%s − %s = %s"),
    NOT_ABOVE("无：%s 未超出 %s", "none: %s is not above %s"),
    BLOCKS("计费单位数（R4.1）", "Blocks begun (R4.1)"),
    BLOCKS_OF("%s ÷ %s，向上取整 = %s（不足 %2$s 的部分按 %2$s 计算）", "ceil(%s ÷ %s) = %s (a begun block counts in full)"),
    UNIT_PRICE("单价（R1）", "Unit price (R1)"),
    UNIT_PRICE_OF("每 %s 个 %s", "%2$s a block of %1$s"),
    PRICE_OF_ONE("每个 %s", "%s a unit"),
    FEE("费用（R4.1）", "Fee (R4.1)"),
    PRODUCT("%s × %s = %s", "%s × %s = %s"),
    MINIMUM("最低收费（R10.3）", "Minimum charge (R10.3)"),
    MINIMUM_OF("%s：上述费用低于最低收费", "%s: the fee above is less"),
    OPTION_VALUE("增值服务档位（R5.1）", "Option value (R5.1)"),
    VALUE_UNDER("%s，%s", "%s under %s"),
    DAYS_OF("%s 天", "%s days"),
    RETENTION("历史消息存储时长（R5）", "Retention (R5)"),
    MONTHLY_PRICE("每月价格（R5）", "Monthly price (R5)"),
    OPTION_FEE("费用（R5.1）", "Fee (R5.1)"),
    IN_FULL("%s：开通当月收取整月费用，与开通日期无关；变更或关闭当月亦同",
            "%s: the opening month is charged in full, whatever the day; so is the month of a change or closing"),
    IN_SERVICE("使用时长（R6.1）", "In service (R6.1)"),
    SECONDS_OF("%s 秒 / 全月 %s 秒（%s / %s，约 %s%%）", "%s of %s seconds (%s of %s, about %s %%)"),
    NOT_PRORATED("%s 秒 / 全月 %s 秒：当月无停服，不按比例折算",
            "%s of %s seconds: no suspension in the month, nothing is prorated"),
    PRORATED("按使用时长比例（R6.1）", "Prorated (R6.1)"),
    SHARE("%s × %s ÷ %s = %s", "%s × %s ÷ %s = %s"),
    ROUNDED("四舍五入（R7.1）", "Rounded (R7.1)"),
    TO_CENTS("%s，保留两位小数（HALF_UP）= %s", "%s, half up to two places (HALF_UP) = %s"),
    AMOUNT("本项金额", "Amount"),
    AMOUNT_DUE("应收金额（R6.1、R7.1）", "Amount due (R6.1, R7.1)"),
    ADJUSTED("调整（R9.3）", "Adjustment (R9.3)"),
    ADJUSTED_BY("应收 %s − 此前已出账 %s = %s", "%s due − %s issued before = %s"),
    DISAGREES("不一致", "DISAGREES"),
    DISAGREES_ON("账单所记为 %s，而由其依据推得 %s，请核查",
            "%s is kept, but the evidence gives %s; this needs a look"),
    TOTAL("合计（R7.1）：%s", "Total (R7.1): %s"),
    SUM("%s = %s", "%s = %s"),
    // an application's month
    APPLICATION("应用（SDKAppID）%s，账期 %s：%s", "Application %s in %s: %s"),
    INVOICED("已出账 %s", "invoiced, %s"),
    WOULD_BE_INVOICED("试算，将出账 %s", "preview: would be invoiced, %s"),
    PREVIEW_OF("试算，%s", "preview: %s"),
    NOTHING_DUE("无应付费用", "nothing due"),
    PARKED("暂缓出账（%s）", "parked (%s)"),
    NOT_ASSESSED("无结算结果", "no assessment"),
    ACCOUNT("账号 %s，站点 %s，创建日期 %s", "Account %s, site %s, created on %s"),
    PRICED_BY("价目表 %s 第 %s 版", "Price catalog %s version %s"),
    NO_LONGER_KNOWN("价目表 %s 第 %s 版已不在当前价目表之列或内容已变，逐日明细与各计费项的推导从略；"
            + "以下账单依其自身留存的依据说明。",
            "Price catalog %s version %s is no longer known as it was, so days and charges are left out; an invoice is"
                    + " explained from the evidence kept with it."),
    SETTLED("该账期已结算并核对无误；以下数据为结算时所见。",
            "The month is settled and proved; what follows is what the settlement saw."),
    UNDER_WAY("该账期的结算已开始但尚未完成核对；以下数据为该次结算所见。",
            "The settlement of the month is begun and not proved yet; what follows is what it sees."),
    PREVIEW("试算：该账期尚未结算，以下按当前数据推算，不写入任何数据。",
            "PREVIEW: the month is not settled; what follows is computed from the present data, and nothing is"
                    + " written."),
    PREVIEW_UNDER_WAY("试算：该账期的结算尚未处理到本应用，以下按该次结算所见数据推算，不写入任何数据。",
            "PREVIEW: the settlement under way has not come to this application; what follows is computed from what it"
                    + " sees, and nothing is written."),
    ARRIVED_LATER("试算：本应用的数据在该账期结算之后才导入，故无结算结果；以下按当前数据推算，不写入任何数据。",
            "PREVIEW: the application was imported after the month was settled, so it has no assessment; what follows"
                    + " is computed from the present data, and nothing is written."),
    DAYS_NOT_IMPORTED("尚未导入用量的日期：%s", "Days without a usage import: %s"),
    CREATED_LATER("本应用创建于 %s，晚于账期最后一日 %s，故该账期没有结算结果（R7.2）。",
            "The application was created on %s, after the month's last day %s, so the month has no assessment of it"
                    + " (R7.2)."),
    CHANGED("结算之后数据有变更：%s；已出账单不作改动，差额由后续调整账单结算（R9.3）。",
            "Changed since the settlement: %s; what was issued stands, the difference is settled by an adjustment"
                    + " (R9.3)."),
    CHANGED_FROM("%s %s：由 %s 改为 %s", "%s %s from %s to %s"),
    SPAN("%s 至 %s", "%s to %s"),
    SEPARATOR("；", "; "),
    WHAT_ACCOUNT("账号", "account"),
    WHAT_CREATED("创建日期", "created on"),
    WHAT_PLAN("套餐包", "plan"),
    WHAT_SERVICE("使用时长（秒）", "seconds in service"),
    COMPUTED_DIFFERS("不一致：按结算时所见数据重新推算应为 %s，留存的结果为 %s，请核查。",
            "DISAGREES: computed again from what the settlement saw, the result is: %s; the kept result is: %s. This"
                    + " needs a look."),
    // why
    WHY("原因：%s", "Why: %s"),
    WHY_INVOICED("应付费用合计 %s，推导见下。", "%s is due, as derived below."),
    WHY_NO_DAY("当月没有计费日（R3.2）：%s。", "no day of the month is billable (R3.2): %s."),
    WHY_NO_FEE("当月有 %s 个计费日，但各计费项均未产生费用，见下。",
            "billable days: %s; but every charge is zero, as derived below."),
    WHY_ROUNDED("各计费项按使用时长比例折算并四舍五入后均为 0.00（R7.1）。",
            "each charge, prorated and rounded, is 0.00 (R7.1)."),
    WHY_UNPRICED("当月生效的某项增值服务档位，所用套餐包既不售卖也不包含（R5.2），整张账单暂缓出具。",
            "an option had a value that its plan neither sells nor includes (R5.2); the whole invoice waits."),
    WHY_UNKNOWN_PLAN("订单所购套餐包不在适用的价目表内（R7.4），整张账单暂缓出具。",
            "an order names a plan that the catalog does not know (R7.4); the whole invoice waits."),
    WHY_OUT_OF_RANGE("金额超出账簿可记录的上限（R7.4），整张账单暂缓出具。",
            "an amount is greater than the book can hold (R7.4); the whole invoice waits."),
    WHY_PARKED("本应用的数据有误（R7.4），整张账单暂缓出具。",
            "something is wrong with the application (R7.4); the whole invoice waits."),
    DETAIL("详情（留存原文）：%s", "Detail: %s"),
    MEND_OPTION("处理：撤销并更正该项变更（options.csv，action 为 WITHDRAW），或用 --catalogs 补充售卖该档位的价目表；"
            + "然后重新结算账期 %s 中暂缓出账的应用（R7.4）。",
            "To do: withdraw and correct the option change (options.csv, action WITHDRAW), or add a catalog that sells"
                    + " the value (--catalogs); then settle the parked applications of %s again (R7.4)."),
    MEND_PLAN("处理：撤销该订单（orders.csv，action 为 WITHDRAW），或用 --catalogs 补充含该套餐包的价目表；"
            + "然后重新结算账期 %s 中暂缓出账的应用（R7.4）。",
            "To do: withdraw the order (orders.csv, action WITHDRAW), or add a catalog that has the plan (--catalogs);"
                    + " then settle the parked applications of %s again (R7.4)."),
    MEND("处理：更正导致问题的数据或价目表；然后重新结算账期 %s 中暂缓出账的应用（R7.4）。",
            "To do: mend the data or the catalog; then settle the parked applications of %s again (R7.4)."),
    // days
    DAYS("逐日明细（R3.2）", "Days (R3.2)"),
    COLUMN_DATE("日期", "date"),
    COLUMN_PLAN("套餐包", "plan"),
    COLUMN_SERVICE("使用中", "in service"),
    COLUMN_BILLABLE("计费", "billable"),
    COLUMN_GROUPS("群组数", "groups"),
    YES("是", "yes"),
    NO("否", "no"),
    PART("部分，%s 秒", "part, %s s"),
    MISSING("缺数据", "missing"),
    NOT_CREATED("否：尚未创建", "no: not yet created"),
    SUSPENDED_ALL_DAY("否：全天停服", "no: suspended all day"),
    PLAN_IS_FREE("否：%s不计费", "no: %s is never billed"),
    PLAN_IS_UNKNOWN("否：套餐包不在价目表内", "no: plan not in the catalog"),
    COUNT_NOT_CREATED("尚未创建 %s 天", "days before it was created: %s"),
    COUNT_SUSPENDED("全天停服 %s 天", "days suspended throughout: %s"),
    COUNT_FREE("%2$s不计费（R1.3），%1$s 天", "days under %2$s, which is never billed (R1.3): %1$s"),
    COUNT_UNKNOWN("套餐包不在价目表内 %s 天", "days under a plan that is not in the catalog: %s"),
    MISSING_DAYS("其中 %s 个计费日没有用量快照，按零用量计（R3.2）。",
            "Billable days without a snapshot row, which count as zero usage (R3.2): %s."),
    // time in service
    SERVICE("使用时长（R6.1）", "Time in service (R6.1)"),
    NEVER_SUSPENDED("当月无停服，不按比例折算：计 %s 秒 / 全月 %s 秒。",
            "No suspension in the month, so nothing is prorated: %s of %s seconds."),
    EXISTS_FROM("自创建起", "From creation"),
    EXISTS_SINCE("%s 起，计 %s 秒", "since %s, %s s"),
    SUSPENDED("停服", "Suspended"),
    SUSPENDED_SPAN("%s 至 %s，%s 秒", "%s to %s, %s s"),
    IN_SERVICE_IS("%s − %s = %s 秒 / 全月 %s 秒", "%s − %s = %s of %s seconds"),
    IN_SERVICE_DAYS("%s 天 × 86,400 = %s 秒 / 全月 %s 秒（按天计，R6.4）",
            "%s days × 86,400 = %s of %s seconds (to the day, R6.4)"),
    // charges
    CHARGES("各计费项", "Charges"),
    CANDIDATE("%s，计费日 %s 天", "%s, billable days: %s"),
    CANDIDATE_VALUE("%s，%s，计费日 %s 天", "%s, %s, billable days: %s"),
    THE_PEAK("峰值 %s（%s）", "peak %s on %s"),
    THE_SUM("合计 %s", "sum %s"),
    THE_LAST("月末值 %s（%s）", "last value %s on %s"),
    NOTHING_ABOVE("%s未超出免费额度 %s：不收费（R4.1）", "%s is not above the free quota of %s: nothing (R4.1)"),
    ABOVE_BY("%s，超出免费额度 %s 的部分为 %s：%3$s ÷ %s，向上取整 = %s；%5$s × %s = %s（R4.1）",
            "%s, above the quota of %s by %s: ceil(%3$s ÷ %s) = %s; %5$s × %s = %s (R4.1)"),
    ABOVE_BY_UNITS("%s，超出免费额度 %s 的部分为 %s：%3$s × %s = %s（R10.3）",
            "%s, above the quota of %s by %s: %3$s × %s = %s (R10.3)"),
    LESS_THAN_MINIMUM("%s，低于最低收费，按 %s 收取（R10.3）", "%s; the minimum charge is %s (R10.3)"),
    NO_BILLABLE_DAY("当月没有适用的计费日：不收费（R3.2）", "no billable day has a quota: nothing (R3.2)"),
    THE_MONTHS("当月费用（R4.2）", "The month's (R4.2)"),
    HIGHEST_FEE("%s，取自%s：各套餐包中费用最高者，不累加", "%s, of %s: the highest fee, never the sum"),
    HIGHER_PEAK("%s，取自%s：费用相同，取峰值较高者，不累加", "%s, of %s: equal fees, the higher peak, never the sum"),
    HIGHER_QUANTITY("%s，取自%s：费用相同，取用量较高者，不累加", "%s, of %s: equal fees, the higher quantity, never the sum"),
    EARLIER_PLAN("%s，取自%s：费用与用量均相同，取较早者，不累加", "%s, of %s: equal fees and quantities, the earlier one, never the sum"),
    EARLIER_DATE("%s，取自%s：费用与峰值均相同，取日期较早者，不累加",
            "%s, of %s: equal fees and peaks, the earlier date, never the sum"),
    PAIR("%s，%s", "%s, %s"),
    PAIR_PRICE("当月自 %s 起生效：每月 %s", "in effect this month from %s: %s a month"),
    PAIR_INCLUDED("当月自 %s 起生效：在套餐包免费存储时长以内，不收费（R5.1）",
            "in effect this month from %s: within the plan's free storage, nothing (R5.1)"),
    PAIR_UNPRICED("当月自 %s 起生效：该套餐包既不售卖也不包含，暂缓出账（R5.2）",
            "in effect this month from %s: neither sold nor included, which parks the application (R5.2)"),
    OPTION_MONTHS("当月费用（R5.1）", "The month's (R5.1)"),
    HIGHEST_PRICE("%s，取自%s、%s：当月曾生效的最高价（价格相同取较早生效者），收取整月费用",
            "%s, of %s with %s: the highest price in effect (of equal ones the earliest), charged in full"),
    PAIR_PRICE_OF_A_BLOCK("当月自 %s 起生效：每计费单位每月 %s", "in effect this month from %s: %s a month and block"),
    NOT_OPEN("当月计费日的使用时段内未开通：不收费（R5.1）",
            "not open at any in-service instant of a billable day: nothing (R5.1)"),
    NO_LINE("不列入账单（R7.1）", "No line (R7.1)"),
    NO_LINE_AS("%s × %s ÷ %s = %s，四舍五入为 0.00", "%s × %s ÷ %s = %s, which rounds to 0.00"),
    WOULD_BE("结算时将列入账单的项目", "Lines that a settlement would write");

    private final String zh;
    private final String en;

    Text(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The template in a language. */
    String template(ExplanationLanguage language) {
        return language.say(zh, en);
    }

    /** The sentence with its values. */
    String in(ExplanationLanguage language, Object... values) {
        return String.format(Locale.ROOT, template(language), values);
    }
}
